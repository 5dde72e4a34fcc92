-- wrk asks for the addresses of a file in turn, from a random one on
-- wrk … -s addresses.lua URL -- FILE [HEADER VALUE]

local requests = {}
local next_request

function init(args)
    if args[2] then
        wrk.headers[args[2]] = args[3]
    end
    for address in io.lines(args[1]) do
        requests[#requests + 1] = wrk.format("GET", address:match("^https?://[^/]+(.*)$"))
    end
    math.randomseed(os.time())
    next_request = math.random(#requests)
end

function request()
    next_request = next_request % #requests + 1
    return requests[next_request]
end

# Faults of clients: too slow, too many, and still there when the program stops

need python3 python3

# Connects, sends a beginning and then a drop a second: prints after how many seconds the program closed
trickle() {
	python3 - "$port" "$1" "$2" <<'PYTHON'
import socket, sys, time
port, beginning, drop = int(sys.argv[1]), *(text.encode().decode('unicode_escape').encode() for text in sys.argv[2:])
client = socket.create_connection(('127.0.0.1', port))
start = time.time()
try:
    client.sendall(beginning)
    while time.time() - start < 40:
        time.sleep(1)
        client.sendall(drop)
except OSError:
    pass
print(int(time.time() - start))
PYTHON
}

# Holds so many connections, sending nothing or a drop a second, until it is killed
crowd() {
	python3 - "$port" "$1" "$2" <<'PYTHON' &
import socket, sys, time
port, many, drop = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3].encode()
clients = [None] * many
while True:
    for i, client in enumerate(clients):
        try:
            if client is None:
                clients[i] = client = socket.create_connection(('127.0.0.1', port), timeout=0.2)
                client.settimeout(0.2)
                client.sendall(b'GET / HTTP/1.1\r\nX: ' if drop else b'')
            client.sendall(drop)
        except OSError:
            clients[i] = None
    time.sleep(1)
PYTHON
	crowd_pid=$!
	sleep 5
}

crowd_gone() {
	kill "$crowd_pid"
	wait "$crowd_pid" 2>/dev/null || true
}

# Downloads of everything whose readers take nothing more: prints their statuses, and stays until it is killed
stalled() {
	python3 - "$port" "$1" "$2" >"$work/stalled" <<'PYTHON' &
import socket, sys, time
port, many, address = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
clients = []
for _ in range(many):
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.connect(('127.0.0.1', port))
    client.sendall(b'GET /api/v1/events?format=ndjson HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: %s\r\n\r\n' % address.encode())
    print(client.recv(12).decode()[9:], end=' ', flush=True)
    clients.append(client)
time.sleep(600)
PYTHON
	stalled_pid=$!
	sleep 8
}

stalled_gone() {
	kill "$stalled_pid" 2>/dev/null || true
	wait "$stalled_pid" 2>/dev/null || true
}

many_events() {
	sql timeline "
		with named as (
			insert into event_slug (slug) select 'made-' || i from generate_series(1, 20000) as i returning event_id, slug
		), added as (
			insert into event (id, slug, kind, title, summary, names, version, updated_at, first_date, last_date)
			select event_id, slug, 'ban', slug, repeat('The same everywhere. ', 120), '', 1, now(), '2023-10-01', '2023-10-31'
			from named
			returning id, sort_date, last_date
		), state as (
			insert into event_state (event_id, known_from, status, when_edtf, when_earliest, when_latest, when_precision,
				when_approximate, when_uncertain, when_basis)
			select id, '2024-01-01', 'occurred', '2023-10', sort_date, last_date, 'month', false, false, 'stated' from added
		), report as (
			insert into event_report (event_id, article_id, status, when_edtf, when_earliest, when_latest, when_precision,
				when_approximate, when_uncertain, when_basis, says, citation_paragraph, citation_start, citation_end)
			select id, article_id, 'occurred', '2023-10', sort_date, last_date, 'month', false, false, 'stated', 'So.', paragraph, 0, 1
			from added, (select article_id, paragraph from coverage order by 1, 2 limit 1) as citation
		)
		update data_version set version = version + 1, raised_at = now()"
}

fault_trickle() {
	program --timeline.embedded.directory="$work/embedded"
	local closed
	closed=$(trickle 'GET /api/v1/events HTTP/1.1\r\nX: ' a)
	row "a header of a byte a second" "closed within 15 s" "after $closed s" "$closed < 15"
	closed=$(trickle '' '\r\n')
	row "an empty line a second" "closed within 15 s" "after $closed s" "$closed < 15"
	closed=$(trickle 'POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 10000\r\n\r\n' a)
	row "content of a byte a second" "closed within 15 s" "after $closed s" "$closed < 15"
	program_down
}

fault_crowd() {
	local all=$java
	# Java raises a soft limit by itself
	printf '#!/usr/bin/env bash\nulimit -n 256\nexec %q "$@"\n' "$java" >"$work/java"
	chmod +x "$work/java"
	java=$work/java
	program --timeline.embedded.directory="$work/embedded"
	java=$all
	crowd 200 ''
	ask '/api/v1/events?limit=1'
	row "200 idle connections, 256 file descriptors" "200 within 5000 ms" "$status, $millis ms" "$status == 200 && $millis < 5000"
	crowd_gone
	crowd 200 a
	ask '/api/v1/events?limit=1'
	row "200 connections of a byte a second" "200 within 5000 ms" "$status, $millis ms" "$status == 200 && $millis < 5000"
	crowd_gone
	local failures
	failures=$(grep -c 'Accept Failure\|Too many open files' "$log" || true)
	row "connections that could not be accepted" "0" "$failures" "$failures == 0"
	program_down
}

fault_readers() {
	database
	program --spring.datasource.url=$url --spring.datasource.username=timeline --spring.datasource.password=any \
		--timeline.rate-limit.proxies=1
	many_events
	stalled 6 192.0.2.1
	row "6 downloads of one client" "200 200 429 429 429 429" "$(cat "$work/stalled")" \
		"$([ "$(cat "$work/stalled")" = "200 200 429 429 429 429 " ] && echo 1 || echo 0)"
	ask '/api/v1/events?format=ndjson'
	row "a download of another client" "200" "$status, $millis ms" "$status == 200"
	sleep 22
	local left
	left=$(sql timeline "select count(*) from pg_stat_activity where state = 'idle in transaction'")
	row "transactions of stalled readers after 30 s" "0" "$left" "$left == 0"
	stalled_gone
	program_down
	database_down
}

fault_stop() {
	database
	program --spring.datasource.url=$url --spring.datasource.username=timeline --spring.datasource.password=any \
		--timeline.shutdown.drain-delay=3s --spring.lifecycle.timeout-per-shutdown-phase=5s
	stalled 1 192.0.2.1
	local start
	start=$(now)
	kill "$program_pid"
	sleep 1
	ask /actuator/health/readiness
	row "readiness while it drains" "503" "$status" "$status == 503"
	ask '/api/v1/events?limit=1'
	row "a request while it drains" "200" "$status, $millis ms" "$status == 200"
	program_down
	local took=$(($(now) - start))
	row "stopped, with a reader who does not go on" "within 18000 ms, not before 7000" "$took ms" "$took < 18000 && $took > 7000"
	stalled_gone
	database_down
}

# Faults of a database that the program does not start itself

with_database() {
	database
	program --spring.datasource.url=$url --spring.datasource.username=timeline --spring.datasource.password=any \
		--timeline.kept-answers.size=0 "$@"
	ask /api/v1/events
	ask /api/v1/actors
}

without_database() {
	program_down
	database_down
}

# A statement is in flight when something happens to it
in_flight() {
	local what=$1
	hold troop_count
	ask_later /api/v1/troop-counts 1
	until_waiting
	shift
	"$@"
	answer 1
	row "$what while a statement runs" "503 database-unavailable" "$status $(type_of), $millis ms" \
		"$status == 503 && $([[ $(type_of) = database-unavailable ]] && echo 1 || echo 0)"
}

terminate() {
	sql timeline "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'" >/dev/null
}

freeze() { kill -STOP $(server_pids); }

fault_lost() {
	# Locks may be waited for as long as it takes to break the connection
	with_database --timeline.database.lock-timeout=30s --timeline.database.statement-timeout=5s
	in_flight "backend terminated" terminate
	let_go
	in_flight "server stopped at once" database_down immediate
	wait "$holder_pid" 2>/dev/null || true
	database
	local millis_back
	millis_back=$(back /api/v1/events)
	row "server started again" "200 within 1000 ms" "$millis_back ms" "$millis_back < 1000"
	in_flight "server frozen" freeze
	ask /actuator/health/readiness
	row "readiness of a frozen server" "503 within 1000 ms" "$status, $millis ms" "$status == 503 && $millis < 1000"
	ask /api/v1/actors
	row "a request to a frozen server" "503 within 2200 ms" "$status, $millis ms" "$status == 503 && $millis < 2200"
	kill -CONT $(server_pids)
	millis_back=$(back /api/v1/actors)
	row "server thawed" "200 within 1000 ms" "$millis_back ms" "$millis_back < 1000"
	let_go
	local stack
	stack=$(grep -c '^\sat ' "$log" || true)
	row "stack traces in the log" "0" "$stack" "$stack == 0"
	without_database
}

fault_locked() {
	with_database
	hold troop_count
	local i worst=0 busy=0
	for i in 1 2 3 4 5; do ask_later /api/v1/troop-counts $i; done
	until_waiting
	ask /api/v1/actors
	row "another list while one table is locked" "200" "$status, $millis ms" "$status == 200"
	for i in 1 2 3 4 5; do
		answer $i
		[ "$status $(type_of)" = "503 database-busy" ] && busy=$((busy + 1))
		[ "$millis" -gt $worst ] && worst=$millis
	done
	row "5 readers of a locked table" "503 database-busy within 1500 ms" "$busy of 5, $worst ms" "$busy == 5 && $worst < 1500"
	local left
	left=$(waiting)
	row "what is left of them in PostgreSQL" "0" "$left" "$left == 0"
	let_go
	without_database
}

fault_slow() {
	with_database --timeline.database.statement-timeout=2s
	sql timeline "alter function search_query(text) rename to search_query_as_it_was;
		create function search_query(q text) returns tsquery language plpgsql as
		'begin perform pg_sleep(30); return search_query_as_it_was(q); end'"
	ask "/api/v1/actors?q=mali"
	row "a statement of 30 s" "503 query-timeout within 2500 ms" "$status $(type_of), $millis ms" \
		"$status == 503 && $millis < 2500 && $([[ $(type_of) = query-timeout ]] && echo 1 || echo 0)"
	local left
	left=$(sql timeline "select count(*) from pg_stat_activity where state = 'active' and usename = 'timeline'")
	row "what is left of it in PostgreSQL" "0" "$left" "$left == 0"
	sql timeline "drop function search_query(text); alter function search_query_as_it_was(text) rename to search_query"
	without_database
}

fault_away() {
	with_database
	database_down fast
	ask /api/v1/events
	row "first request while the database is away" "503 within 2000 ms" "$status, $millis ms" "$status == 503 && $millis < 2100"
	ask /api/v1/actors
	row "the next one" "503 within 1000 ms" "$status, $millis ms" "$status == 503 && $millis < 1000"
	local i worst=0
	for i in $(seq 20); do
		ask /api/v1/actors
		[ "$millis" -gt $worst ] && worst=$millis
	done
	row "20 more" "503 within 100 ms" "$status, at most $worst ms" "$status == 503 && $worst < 100"
	ask /api/v1/problems/database-unavailable
	row "an answer without data" "200" "$status" "$status == 200"
	ask /actuator/health/readiness
	row "readiness" "503 within 1000 ms" "$status, $millis ms" "$status == 503 && $millis < 1000"
	ask /actuator/health/liveness
	row "liveness" "200" "$status" "$status == 200"
	sleep 10
	database
	local millis_back
	millis_back=$(back /api/v1/events)
	row "after its return" "200 within 1000 ms" "$millis_back ms" "$millis_back < 1000"
	local lines
	lines=$(grep -c ' WARN \| ERROR ' "$log" || true)
	row "lines in the log for 22 failures" "at most 5, no stack trace" "$lines, $(grep -c '^\sat ' "$log") of a stack trace" "$lines <= 5"
	without_database
}

fault_kept() {
	database
	program --spring.datasource.url=$url --spring.datasource.username=timeline --spring.datasource.password=any
	ask /api/v1/codebook
	ask /api/v1/events
	database_down fast
	ask /api/v1/codebook
	row "the codebook while the database is away" "200" "$status, $millis ms" "$status == 200"
	ask /api/v1/events
	row "a list that is kept" "200" "$status, $millis ms" "$status == 200"
	ask /api/v1/actors
	row "a list that is not" "503 within 2000 ms" "$status, $millis ms" "$status == 503 && $millis < 2100"
	database
	sql timeline "update data_version set version = version + 1, raised_at = now()"
	local millis_back
	millis_back=$(back /api/v1/actors)
	row "after its return" "200 within 1000 ms" "$millis_back ms" "$millis_back < 1000"
	without_database
}

fault_at_boot() {
	database
	database_down
	launch --spring.datasource.url=$url --spring.datasource.username=timeline --spring.datasource.password=any
	sleep 25
	local told
	told=$(grep -c "Waiting up to" "$log" || true)
	row "the database is down for 25 s at the start" "one line" "$(grep -o "Waiting up to.*" "$log" | head -1)" "$told == 1"
	database
	ready
	ask /api/v1/events
	row "and then comes up" "200" "$status" "$status == 200"
	program_down
	local start
	start=$(now)
	launch --spring.datasource.url=${url%timeline}nowhere --spring.datasource.username=timeline --spring.datasource.password=any
	wait $program_pid || true
	program_pid=
	row "an unknown database" "ends at once with one line" "$(grep -c ERROR "$log"): $(grep ERROR "$log" | head -1)" \
		"$(now) - $start < 30000 && $(grep -c ERROR "$log") == 1"
	database_down
}

fault_pooler() {
	command -v pgbouncer >/dev/null || { echo "no pgbouncer: left out"; return; }
	database
	local mode as_nobody=()
	[ "$(id -u)" -ne 0 ] || as_nobody=(-u nobody)
	for mode in transaction session; do
		printf '[databases]\ntimeline = host=127.0.0.1 port=%d user=timeline\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = %d
unix_socket_dir =\nauth_type = any\npool_mode = %s\nignore_startup_parameters = extra_float_digits\n' \
			"$db_port" "$pooler_port" "$mode" >"$work/pgbouncer.ini"
		pgbouncer -q "${as_nobody[@]}" "$work/pgbouncer.ini" >"$work/pgbouncer.log" 2>&1 &
		pooler_pid=$!
		sleep 1
		launch --spring.datasource.url=jdbc:postgresql://127.0.0.1:$pooler_port/timeline --spring.datasource.username=timeline \
			--spring.datasource.password=any --timeline.kept-answers.size=0
		if [ $mode = transaction ]; then
			wait $program_pid || true
			program_pid=
			row "PgBouncer with pool_mode = transaction" "one line" "$(grep ERROR "$log" | head -1)" "$(grep -c ERROR "$log") == 1"
		else
			ready
			ask /api/v1/events
			row "PgBouncer with pool_mode = session" "200" "$status" "$status == 200"
			kill -STOP $pooler_pid
			sleep 1
			ask /api/v1/events
			row "and then a black hole" "503 within 2200 ms" "$status, $millis ms" "$status == 503 && $millis < 2200"
			kill -CONT $pooler_pid
			local millis_back
			millis_back=$(back /api/v1/events)
			row "which goes away" "200 within 1500 ms" "$millis_back ms" "$millis_back < 1500"
			program_down
		fi
		kill $pooler_pid
		wait $pooler_pid 2>/dev/null || true
		pooler_pid=
	done
	database_down
}

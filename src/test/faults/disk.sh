# A full disk, and what becomes of the embedded database when its processes are killed

# An empty disk of so many megabytes, which needs root
disk() {
	mkdir -p "$work/disk"
	mount -t tmpfs -o size="$1"m tmpfs "$work/disk"
}

disk_gone() {
	umount "$work/disk"
}

# Leaves so many kilobytes
fill() {
	local free
	free=$(df --output=avail -k "$work/disk" | tail -1)
	head -c $(((free - $1) * 1024)) /dev/zero >"$work/disk/filler"
}

# Five files with so many events more than there were
large_export() {
	local name
	mkdir -p "$work/export"
	for name in articles places actors events troop-counts; do
		curl -sf -o "$work/export/$name.ndjson" "http://127.0.0.1:$port/api/v1/$name?format=ndjson$([ $name != events ] || echo '&include=reports,links')"
	done
	python3 - "$work/export/events.ndjson" "$1" <<'PYTHON'
import json, sys
path, many = sys.argv[1], int(sys.argv[2])
lines = open(path).read().splitlines()
event = json.loads(lines[0])
with open(path, 'a') as file:
    for i in range(many):
        file.write(json.dumps({**event, 'id': f'made-{i}', 'title': f'Made {i}', 'links': []}) + '\n')
PYTHON
}

take_in() {
	"$java" -XX:TieredStopAtLevel=1 -Xmx200m -jar "$jar" --timeline.intake="$work/export" --timeline.seeds.location=none \
		--timeline.embedded.directory="$1" >"$work/intake.log" 2>&1
}

errors() { grep -c ' ERROR \|^ERROR' "$1" || true; }

fault_full() {
	if [ "$(id -u)" -ne 0 ]; then
		echo "A small disk needs root: full is left out"
		return
	fi
	local megabytes told ended
	for megabytes in 20 60 110; do
		disk $megabytes
		launch --timeline.embedded.directory="$work/disk/data"
		ended=0
		wait $program_pid || ended=$?
		program_pid=
		told=$(grep ERROR "$log" | head -1 | sed 's/.*: The/The/')
		row "a first start on a disk of $megabytes MB" "ends, one line: too little space" "$ended, $(errors "$log"): ${told:0:120}" \
			"$ended == 1 && $(errors "$log") == 1 && $(grep -ci 'a new database needs\|no space left' "$log") > 0"
		disk_gone
	done
	disk 700
	program --timeline.embedded.directory="$work/embedded"
	large_export 40000
	program_down
	program --timeline.embedded.directory="$work/disk/data" --timeline.seeds.location=none --timeline.kept-answers.size=0
	fill 60000
	ended=0
	take_in "$work/disk/data" || ended=$?
	told=$(grep ERROR "$work/intake.log" | head -1)
	row "intake until the disk is full" "ends, one line: out of disk space" "$ended, $(errors "$work/intake.log"): ${told:0:200}" \
		"$ended == 1 && $(errors "$work/intake.log") == 1 && $(grep -ci 'disk\|no space left' "$work/intake.log") > 0"
	local millis_back
	millis_back=$(back '/api/v1/articles?limit=1')
	row "a read on the full disk" "200 within 5000 ms" "$millis_back ms" "$millis_back < 5000"
	rm "$work/disk/filler"
	ended=0
	take_in "$work/disk/data" || ended=$?
	row "the same intake with room" "0" "$ended" "$ended == 0"
	ask '/api/v1/events?limit=1'
	row "a read after it" "200" "$status, $millis ms" "$status == 200"
	program_down
	disk_gone
}

fault_postmaster() {
	program --timeline.embedded.directory="$work/embedded" --timeline.kept-answers.size=0
	local victim i millis_back
	for i in 1 2 3; do
		victim=$(head -1 "$work/embedded/pg18/postmaster.pid")
		kill -9 "$victim"
		ask /api/v1/events
		row "the embedded postmaster is killed" "503 or 200 within 2000 ms" "$status, $millis ms" \
			"($status == 503 || $status == 200) && $millis < 2100"
		millis_back=$(back /api/v1/events)
		row "and started again" "200 within $((i * 3000)) ms" "$millis_back ms" "$millis_back < $((i * 3000))"
	done
	local stack
	stack=$(grep -c '^\sat ' "$log" || true)
	row "stack traces in the log" "0" "$stack" "$stack == 0"
	program_down
}

fault_killed_start() {
	local i moment
	for i in 1 2 3 4 5 6; do
		rm -rf "$work/killed"
		moment=$(awk "BEGIN { srand($RANDOM); printf \"%.2f\", 0.5 + rand() * 12 }")
		launch --timeline.embedded.directory="$work/killed"
		sleep "$moment"
		kill -9 $program_pid
		wait $program_pid 2>/dev/null || true
		program --timeline.embedded.directory="$work/killed"
		ask /api/v1/events
		row "a first start killed after $moment s, then another" "200" "$status" "$status == 200"
		program_down
	done
	rm -rf "$work/killed"
}

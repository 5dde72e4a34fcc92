# Faults while somebody writes

fault_killed_writers() {
	local ended=0
	mvn -B test -Dtest=CrashTests -Dtimeline.test.crashes=10 >"$work/writers.log" 2>&1 || ended=$?
	row "8 writers; PostgreSQL and the program killed 10 times" "each acknowledged write is there, once" \
		"$(grep -o '[0-9]* writes acknowledged.*' "$work/writers.log" || echo "see $work/writers.log")" "$ended == 0"
}

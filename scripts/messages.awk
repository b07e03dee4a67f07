# SPDX-License-Identifier: EUPL-1.2
#
# awk -f messages.awk [-v NAME=VALUE]... FILE... - the messages that several
# runs of a program have left, each once: what another FILE has said of the
# same line is not said again, for the public run sees other columns.
#
#   format   text (default, coloured or not), gitlab, github or json
#   told     file with what was said before, which is continued
#   most     so many messages of text, and a count of the rest
#   counts   file for the numbers of errors and of warnings

function key_of(line,    head)
{
	gsub(/\033\[[0-9;]*m/, "", line)
	gsub(/,$/, "", line)
	gsub(/"(column|length)": [0-9]+, |,(col|endColumn)=[0-9]+/, "", line)
	gsub(/"fingerprint": "[0-9a-f]*", /, "", line)
	if (match(line, /:[0-9]+:[0-9]+: (error|warning): /)) {
		head = substr(line, RSTART)
		sub(/:[0-9]+: /, ": ", head)	# file:line:column → file:line
		line = substr(line, 1, RSTART - 1) head
	}
	return line
}

function is_head(line)
{
	gsub(/\033\[[0-9;]*m/, "", line)
	if (format == "github")
		return line ~ /^::/
	if (format != "text")
		return line ~ /^\{/
	return line ~ /^([^ ].*: )?(error|warning): .* \[[A-Z][0-9]+\]$/
}

# machines write error: in one word, or in a value
function is_error(line)
{
	gsub(/\033\[[0-9;]*m/, "", line)
	if (format == "gitlab")
		return line ~ /"severity": "major"/
	if (format == "json")
		return line ~ /"level": "error"/
	return line ~ /(^|: )error: / || line ~ /^::error /
}

BEGIN {
	if (format == "")
		format = "text"
	while (told != "" && (getline line < told) > 0)
		before[line] = "told"
}

FNR == 1 { is_new = 0; file++ }

is_head($0) {
	key = key_of($0)
	is_new = !(key in before) || before[key] == file
	if (is_new) {
		if (!(key in before) && told != "")
			print key >> told
		before[key] = file
		count++
		if (is_error($0))
			errors++
		else
			warnings++
	}
	if (is_new && format != "text") {
		sub(/,$/, "")
		objects[count] = $0
	}
}

format != "text" { next }

# what belongs to no message is the machine's word: never held back
!is_head($0) && !/^  / {
	print
	is_new = 0
	next
}

is_new && (most == "" || count <= most) { print }

END {
	if (format == "text" && most != "" && count > most)
		printf "… und %d weitere Meldung%s\n", count - most,
		    count - most == 1 ? "" : "en"
	if (format == "gitlab" || format == "json")
		print "["
	for (i = 1; format != "text" && i <= count; i++)
		print objects[i] (format != "github" && i < count ? "," : "")
	if (format == "gitlab" || format == "json")
		print "]"
	if (counts != "")
		print errors + 0, warnings + 0 > counts
}

# SPDX-License-Identifier: Apache-2.0
# Completes commands, options and the names of models for bash; all of it is asked of tars itself.

_tars() {
    local program=${COMP_WORDS[0]} command=${COMP_WORDS[1]} word=${COMP_WORDS[COMP_CWORD]} choices
    if ((COMP_CWORD == 1)); then
        choices=$("$program" --help 2>/dev/null | sed -n '/^Subcommands:/,$s/^  \([a-z]*\).*/\1/p')
    elif [[ $word == -* ]]; then
        choices=$("$program" "$command" --help 2>/dev/null | grep -o '^  -[^ =:{[]*' | tr ',' '\n')
    else
        case $command in
        run | show | rm | stop | cp | push | embed | bench | tokenize | perplexity | tune)
            choices=$("$program" list 2>/dev/null | awk 'NR > 1 {sub(/:latest$/, "", $1); print $1}')
            ;;
        esac
    fi
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
}

# Files, where nothing fits: models are named by them too.
complete -o bashdefault -o default -F _tars tars

# What bash proposes behind inkaart-sample. Written by scripts/manuals.
_inkaart_sample() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command="${COMP_WORDS[1]} ${COMP_WORDS[2]}" words= files=
    # To bash '--format=csv' is three words.
    if [[ $word == '=' ]]; then
        word=
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    # Only what stands before the word counts.
    case $COMP_CWORD in
        1) command= ;;
        2) command="${COMP_WORDS[1]} " ;;
    esac
    case $command in
        '') words='school grants set help --help --version' ;;
        'help ') words='school grants set' ;;
        'school ' | 'help school') words='add list' ;;
        'help grants') words='take' ;;
        'school add')
            words='--board --help' files=
            case $before in
                --board) words='' files= ;;
            esac
            ;;
        'school list')
            words='--format --data --help' files=
            case $before in
                --format) words='table csv' files= ;;
                --data) words='' files=-d ;;
            esac
            ;;
        'grants take')
            words='--list --data --help' files=-f
            case $before in
                --list) words='' files=-f ;;
                --data) words='' files=-d ;;
            esac
            ;;
        'grants '*)
            words='take --format --no-pager --help' files=
            case $before in
                --format) words='table csv' files= ;;
            esac
            ;;
        'set '*)
            words='on off --help' files=
            ;;
    esac
    mapfile -t COMPREPLY < <(compgen $files -W "$words" -- "$word")
    [[ -z $files ]] || compopt -o filenames 2>/dev/null
}
complete -F _inkaart_sample inkaart-sample

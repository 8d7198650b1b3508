# What fish proposes behind inkaart-sample. Written by scripts/manuals.

# Whether the first two words before the cursor match the first pattern and none of the others.
function __inkaart_sample_in
    set -l words (commandline -opc)
    set -e words[1]
    string match -q -- $argv[1] "$words[1] $words[2]"; or return
    for other in $argv[2..]
        string match -q -- $other "$words[1] $words[2]"; and return 1
    end
    return 0
end

complete -c inkaart-sample -f
complete -c inkaart-sample -n '__inkaart_sample_in " "' -a school -d 'add, list'
complete -c inkaart-sample -n '__inkaart_sample_in " "' -a grants -d 'Shows what became of money'
complete -c inkaart-sample -n '__inkaart_sample_in " "' -a set -d 'Sets the state'
complete -c inkaart-sample -n '__inkaart_sample_in " "' -a help -d 'Tells about one command'
complete -c inkaart-sample -n '__inkaart_sample_in " "' -l help -d 'this help'
complete -c inkaart-sample -n '__inkaart_sample_in " "' -l version -d 'the version'
complete -c inkaart-sample -n '__inkaart_sample_in "help "' -a school -d 'add, list'
complete -c inkaart-sample -n '__inkaart_sample_in "help "' -a grants -d 'Shows what became of money'
complete -c inkaart-sample -n '__inkaart_sample_in "help "' -a set -d 'Sets the state'
complete -c inkaart-sample -n '__inkaart_sample_in "school "' -a add -d 'Adds a school such as \'Sint-Jan\' in Genève; its board must be known by then'
complete -c inkaart-sample -n '__inkaart_sample_in "help school"' -a add -d 'Adds a school such as \'Sint-Jan\' in Genève; its board must be known by then'
complete -c inkaart-sample -n '__inkaart_sample_in "school "' -a list -d 'Lists the schools'
complete -c inkaart-sample -n '__inkaart_sample_in "help school"' -a list -d 'Lists the schools'
complete -c inkaart-sample -n '__inkaart_sample_in "grants "' -a take -d 'Takes files'
complete -c inkaart-sample -n '__inkaart_sample_in "help grants"' -a take -d 'Takes files'
complete -c inkaart-sample -n '__inkaart_sample_in "school add"' -l board -x -d 'school board'
complete -c inkaart-sample -n '__inkaart_sample_in "school add"' -l help -d 'this help'
complete -c inkaart-sample -n '__inkaart_sample_in "school list"' -l format -x -a 'table csv' -d 'how to print it [in euro: 12,50]'
complete -c inkaart-sample -n '__inkaart_sample_in "school list"' -l data -x -a '(__fish_complete_directories)' -d 'folder of the collector'
complete -c inkaart-sample -n '__inkaart_sample_in "school list"' -l help -d 'this help'
complete -c inkaart-sample -n '__inkaart_sample_in "grants *" "grants take"' -l format -x -a 'table csv' -d 'how to print it [in euro: 12,50]'
complete -c inkaart-sample -n '__inkaart_sample_in "grants *" "grants take"' -l no-pager -d '. and \\ at the beginning'
complete -c inkaart-sample -n '__inkaart_sample_in "grants *" "grants take"' -l help -d 'this help'
complete -c inkaart-sample -n '__inkaart_sample_in "grants take"' -l list -r -F -d 'a file\'s path'
complete -c inkaart-sample -n '__inkaart_sample_in "grants take"' -l data -x -a '(__fish_complete_directories)' -d 'folder of the collector'
complete -c inkaart-sample -n '__inkaart_sample_in "grants take"' -l help -d 'this help'
complete -c inkaart-sample -n '__inkaart_sample_in "grants take"' -F
complete -c inkaart-sample -n '__inkaart_sample_in "set *"' -l help -d 'this help'
complete -c inkaart-sample -n '__inkaart_sample_in "set *"' -a 'on off'

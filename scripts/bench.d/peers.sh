# Other tools that look at a computer, side by side with the agent in one run. Sourced by scripts/bench.
# They see no network, so that none of them can send or ask anything. As root only: they read less otherwise.

if [ "$(id -u)" = 0 ]; then
    source scripts/bench.d/peers-installed.sh
    mkdir -p "$bench/peers"
    unshare --net bash scripts/bench.d/side-by-side.sh "$programs/inkaart-agent" "$bench/peers" "${peers[@]}"
else
    echo "peers: not measured, they need root"
fi

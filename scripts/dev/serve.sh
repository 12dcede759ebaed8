# The page on this machine.

run_serve() {
  local port=8080
  while [ $# -gt 0 ]; do
    case "$1" in
      --port)
        port=${2:-}
        shift 2 || die "--port needs a number: ./dev serve --port 8081"
        ;;
      --port=*)
        port=${1#--port=}
        shift
        ;;
      *) die "./dev serve knows --port N, not '$1'." ;;
    esac
  done
  if ! [[ "$port" =~ ^[1-9][0-9]{0,4}$ ]] || [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
    die "'$port' is no port: choose a number from 1 to 65535, as in ./dev serve --port 8081"
  fi
  # Asked before the build, so that nobody waits for a page that cannot be served.
  # A browser may try either address of localhost.
  local address
  for address in 127.0.0.1 ::1; do
    if (exec 3<>"/dev/tcp/$address/$port") 2>/dev/null; then
      die "Port $port is taken by another program. Choose another one: ./dev serve --port $((port < 65535 ? port + 1 : 8080))"
    fi
  done
  build_web
  exec node scripts/static_server.mjs build/web "$port"
}

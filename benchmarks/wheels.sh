# Python packages of the benchmarks; sourced.

# Wheels are kept from run to run; an interrupted installation is begun again.
wheels() { # FOLDER PYTHON PACKAGE...
  local folder=$1 python=$2
  shift 2
  [[ -e $folder/complete ]] && return
  rm -rf "$folder"
  "$python" -m venv "$folder" >/dev/null &&
    "$folder/bin/pip" install --quiet --disable-pip-version-check "$@" >&2 &&
    touch "$folder/complete"
}

# What Recto is compared with wherever it runs in Python.
peer_wheels() { # FOLDER
  wheels "$1" python3 'typst==0.15.*' weasyprint
}

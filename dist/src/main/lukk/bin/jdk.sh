# Sourced by lukk and dev: finds the JDK that Lukk runs and is built on. The java on the path may well be an older one.

# The version of the JDK in folder $1, read from its release file so that no JVM has to be started for it.
jdk_version() {
  local line
  [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        line=${line#*\"}
        echo "${line%%\"*}"
        return 0
        ;;
    esac
  done <"$1/release"
  return 1
}

# Whether folder $1 holds tool $2 of a JDK 25 (wanted = 25) or of a newer one (wanted = newer). 25.0.3 is the oldest tested.
jdk_fits() {
  local version
  [ -x "$1/bin/$2" ] || return 1
  version=$(jdk_version "$1") || return 1
  case $version in
    25 | 25.0 | 25.0.[012] | 25.0.[012].*) return 1 ;;
    25.*) return 0 ;;
    2[6-9]* | [3-9][0-9]* | [1-9][0-9][0-9]*) [ "$3" = newer ] ;;
    *) return 1 ;;
  esac
}

# Exports JAVA_HOME as a JDK that has tool $1 (java to run, javac to build), or says what to install.
find_jdk() {
  local home wanted
  if [ -n "${JAVA_HOME-}" ] && jdk_fits "$JAVA_HOME" "$1" newer; then
    return 0
  fi
  for wanted in 25 newer; do
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
      "$HOME"/.local/share/mise/installs/java/*; do
      if jdk_fits "$home" "$1" "$wanted"; then
        export JAVA_HOME=$home
        return 0
      fi
    done
  done
  echo "Lukk needs JDK 25 (25.0.3 or newer) and none was found: install Eclipse Temurin 25 from your package manager or https://adoptium.net, or set JAVA_HOME to one." >&2
  return 1
}

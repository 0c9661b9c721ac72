#!/usr/bin/env bash
# Publish what `python -m release FOLDER` built: publish.sh FOLDER
# The distribution becomes the next commit of the branch `lean`, from which clients install, and the
# tag of the major version (v1), which names the actions and hooks, moves to this commit.
set -euo pipefail
[ $# = 1 ] || { echo "publish.sh: name the folder with the built files" >&2; exit 2; }
archives=("$1"/*.tar.gz)
[ -f "${archives[0]}" ] || { echo "publish.sh: $1 holds no .tar.gz: run python -m release $1" >&2; exit 2; }
name=$(basename "${archives[0]}" .tar.gz)
version=${name##*-}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -xzf "${archives[0]}" -C "$work"
export GIT_INDEX_FILE=$work/index
git -c core.autocrlf=false --work-tree="$work/$name" add --all --force .
tree=$(git write-tree)

parent=()
if git fetch --quiet origin refs/heads/lean 2>"$work/complaint"; then
  before=$(git rev-parse FETCH_HEAD)
  parent=(-p "$before")
  [ "$(git rev-parse "$before^{tree}")" != "$tree" ] || tree=
elif git ls-remote --exit-code origin refs/heads/lean >/dev/null; then
  cat "$work/complaint" >&2
  exit 2
fi
if [ -n "$tree" ]; then
  author=$(git show --no-patch --format=%an HEAD)
  mail=$(git show --no-patch --format=%ae HEAD)
  commit=$(git -c user.name="$author" -c user.email="$mail" \
    commit-tree "$tree" ${parent[@]+"${parent[@]}"} -m "Release $version")
  git push --quiet origin "$commit:refs/heads/lean"
fi
git push --quiet --force origin "HEAD:refs/tags/v${version%%.*}"

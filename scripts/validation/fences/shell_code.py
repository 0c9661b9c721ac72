"""Shell in fences: quotes, brackets and keywords are balanced.

Nothing runs, not even a shell's own parser: this reads just enough of the grammar to find what
would leave a shell waiting for more, or stop it at a word that it does not expect.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from validation.fences.problem import CodeProblem, line_of, problem_at

_PROMPT = re.compile(r"^\s*(?:\$|\(\w[\w.-]*\) \$|[\w.-]+@[\w.-]+[^$\n]*\$) ")
_PLACEHOLDER = re.compile(r"<[A-Za-z][^<>\n|&;\"$]*>")
_HEREDOC = re.compile(r"<<(-?)\s*(?:'([^'\n]+)'|\"([^\"\n]+)\"|\\?([\w.-]+))")
_FUNCTION = re.compile(r"function[ \t]+[^\s(){}]+[ \t]*(?:\([ \t]*\))?\s*")
_ARITHMETIC = re.compile(r"\(\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)\)")
_LEFT_OUT = re.compile(r"[\s;](?:\.\.\.|…)\s*$")
_WORD = re.compile(r"[^\s;&|()<>`\"'$#\\{}]+|[{}]")
_OPENS = {"if": "fi", "for": "done", "while": "done", "until": "done", "select": "done"}
_OPENS |= {"case": "esac", "{": "}"}
_INSIDE: dict[str, tuple[str, ...]] = {"then": ("if",), "elif": ("if",), "else": ("if",)}
_INSIDE |= {"do": ("for", "while", "until", "select")}
# After these a new command begins.
_LEADING = {"if", "then", "elif", "else", "while", "until", "do", "{", "!", "time"}


def shell_problem(code: str, *, session: bool = False) -> CodeProblem | None:
    """Return where quotes, brackets or keywords of ``code`` do not match, or None.

    ``session`` says that only lines behind a ``$`` prompt are typed and the rest is output, which
    is also so where a line has such a prompt.
    """
    if session or any(_PROMPT.match(line) for line in code.split("\n")):
        code = typed(code)
    problem = _Scanner(code).problem()
    if problem and _LEFT_OUT.search(line_of(code, problem.line)):
        return None
    if problem and ";;" in code and _Scanner(f"case x in\n{code}\nesac").problem() is None:
        return None  # arms of a case, to be put into one
    return problem


def typed(session: str) -> str:
    """Return ``session``, place for place, with prompts and output blanked."""
    kept = []
    continued = typing = False
    for line in session.split("\n"):
        if prompt := _PROMPT.match(line):
            line = " " * prompt.end() + line[prompt.end() :]
        elif typing and line.startswith("> "):
            line = " " + line[1:]
        elif not continued:
            line = ""
        typing = bool(line)
        continued = line.endswith("\\")
        kept.append(line)
    return "\n".join(kept)


@dataclass
class _Open:
    """Something that waits for its end: a quote, a bracket or a keyword."""

    what: str
    offset: int


@dataclass
class _Scanner:
    code: str
    stack: list[_Open] = field(default_factory=list)
    heredocs: list[tuple[str, bool, int]] = field(default_factory=list)
    command: bool = True  # whether a keyword would be one here

    def problem(self) -> CodeProblem | None:
        position = 0
        while position < len(self.code):
            step = self._step(position)
            if isinstance(step, CodeProblem):
                return step
            position = step
        if self.heredocs:
            word, _, offset = self.heredocs[0]
            return problem_at(self.code, offset, f"the here-document never ends: no line {word}")
        if self.stack:
            return self._unclosed(self.stack[-1])
        return None

    def _step(self, at: int) -> int | CodeProblem:
        """Read what begins at ``at``; return where to go on."""
        char = self.code[at]
        top = self.stack[-1].what if self.stack else ""
        if char == "\\":
            return at + 2
        if char == "$":
            return self._dollar(at)
        if char == "`":
            return self._close(at + 1) if top == "`" else self._open("`", at, 1)
        if char == '"':
            return self._close(at + 1) if top == '"' else self._open('"', at, 1)
        if top == '"':
            return at + 1
        if char == "'" and top != "${":
            return self._single_quoted(at)
        if top == "${":
            return self._close(at + 1) if char == "}" else at + 1
        return self._plain(at, char, top)

    def _plain(self, at: int, char: str, top: str) -> int | CodeProblem:
        """Read what begins at ``at`` outside quotes."""
        if char == "\n":
            self.command = True
            return self._skip_heredocs(at + 1)
        if char in " \t":
            return at + 1
        if char == "#" and (at == 0 or self.code[at - 1] in " \t\n;&|()"):
            end = self.code.find("\n", at)
            return len(self.code) if end < 0 else end
        if char == "<":
            return self._less(at)
        if char in ";&|":
            self.command = True
            return at + 1
        if char == "(":
            if arithmetic := _ARITHMETIC.match(self.code, at):
                return arithmetic.end()
            return self._open("(", at, 1)
        if char == ")":
            return self._closing_parenthesis(at, top)
        return self._word(at)

    def _dollar(self, at: int) -> int | CodeProblem:
        following = self.code[at + 1 : at + 3]
        in_quotes = bool(self.stack) and self.stack[-1].what == '"'
        if arithmetic := _ARITHMETIC.match(self.code, at + 1):
            self.command = False
            return arithmetic.end()
        if following[:1] == "(":
            return self._open("$(", at, 2)
        if following[:1] == "{":
            return self._open("${", at, 2)
        if following[:1] == "'" and not in_quotes:
            found = re.compile(r"\$'(?:[^'\\]|\\.)*'", re.DOTALL).match(self.code, at)
            return found.end() if found else self._unclosed(_Open("'", at + 1))
        self.command = False
        return at + 2 if following[:1] in ("#", "$", "!", "?", "@", "*", "-") else at + 1

    def _single_quoted(self, at: int) -> int | CodeProblem:
        end = self.code.find("'", at + 1)
        self.command = False
        return self._unclosed(_Open("'", at)) if end < 0 else end + 1

    def _less(self, at: int) -> int:
        if placeholder := _PLACEHOLDER.match(self.code, at):
            self.command = False
            return placeholder.end()
        if self.code.startswith("<<<", at):
            return at + 3
        if heredoc := _HEREDOC.match(self.code, at):
            word = heredoc[2] or heredoc[3] or heredoc[4]
            self.heredocs.append((word, bool(heredoc[1]), at))
            return heredoc.end()
        return at + 1

    def _skip_heredocs(self, at: int) -> int:
        while self.heredocs and at < len(self.code):
            word, tabs, _ = self.heredocs[0]
            end = self.code.find("\n", at)
            end = len(self.code) if end < 0 else end
            line = self.code[at:end]
            at = min(end + 1, len(self.code))
            if (line.lstrip("\t") if tabs else line) == word:
                self.heredocs.pop(0)
        return at

    def _closing_parenthesis(self, at: int, top: str) -> int | CodeProblem:
        if top in ("(", "$("):
            self.stack.pop()
            # Behind f() stands the function's body.
            self.command = self.code[at - 1] == "("
            return at + 1
        if top == "case":  # the end of a pattern
            self.command = True
            return at + 1
        return problem_at(self.code, at, "this ) closes nothing")

    def _word(self, at: int) -> int | CodeProblem:
        found = _WORD.match(self.code, at)
        if found is None:
            self.command = False
            return at + 1
        if self.command and (function := _FUNCTION.match(self.code, at)):
            return function.end()
        word, end = found[0], found.end()
        alone = end >= len(self.code) or self.code[end] in " \t\n;&|()"
        # A brace at the end of a line opens a body, also behind words of a dialect: @test "x" {
        # Behind a colon or bracket it is JSON, and to a shell a word like any other.
        opening = word == "{" and self.code[end : end + 1] in ("", "\n")
        opening = opening and self.code[:at].rstrip(" \t")[-1:] not in (":", "[")
        if not (alone and (self.command or opening)):
            self.command = False
            return end
        self.command = word in _LEADING
        top = self.stack[-1].what if self.stack else ""
        if word in _OPENS:
            self.stack.append(_Open(word, at))
        elif word in _OPENS.values():
            if _OPENS.get(top) != word:
                return self._unexpected(word, at)
            self.stack.pop()
        elif word in _INSIDE and top not in _INSIDE[word]:
            return self._unexpected(word, at)
        return end

    def _unexpected(self, word: str, at: int) -> CodeProblem:
        if self.stack:
            return self._unclosed(self.stack[-1], f" before this {word}", at)
        return problem_at(self.code, at, f"this {word} ends nothing that was begun")

    def _unclosed(self, opened: _Open, where: str = "", at: int | None = None) -> CodeProblem:
        names = {"'": "single quote", '"': "double quote", "`": "backtick"}
        what = names.get(opened.what, opened.what)
        return problem_at(
            self.code, opened.offset if at is None else at, f"the {what} is not closed{where}"
        )

    def _open(self, what: str, at: int, length: int) -> int:
        self.stack.append(_Open(what, at))
        self.command = what in ("(", "$(", "`")
        return at + length

    def _close(self, end: int) -> int:
        self.stack.pop()
        self.command = False
        return end

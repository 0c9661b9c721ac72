"""Cases of SK2xx."""

from __future__ import annotations

from validator.cases import Case, body

CASES = (
    Case(
        "SK201",
        body("text\n\n▲```python\nprint()\n"),
        (
            body("```python\nprint()\n```\n"),
            body("~~~\n```\n~~~\n"),
            body("> ```\n> text\n> ```\n"),
            body("- ```text\n  x\n  ```\n"),
            body("````\n```\n````\n"),
            body("```text\nx\n   `````\n"),
            body("`code` and ``` in a line\n"),
            body("```\n```\n"),
        ),
    ),
    Case("SK201", body("▲~~~python\nprint()\n```\n")),
    Case("SK201", body("▲````\ntext\n```\n")),
    Case("SK201", body("- item\n\n  ▲```text\n  x\n\nnot in the list\n")),
    Case("SK201", body("> ▲```\n> quoted\n\nafter the quote\n")),
    Case("SK201", body("1. one\n   > ▲~~~\n   > x\n")),
    Case("SK201", body("```\nx\n``` not a closing\n```\n\n▲```")),
    Case(
        "SK202",
        body("```python\nif True▲\n    pass\n```\n"),
        (
            body("```python\nasync def f():\n    await g()\n```\n"),
            body("```python\nawait g()\n```\n"),
            body("```python\n    x = 1\n    return x\n```\n"),
            body(
                "```python\n>>> 1 + 1\n2\n>>> for x in y:\n...     print(x)\nanything: here\n```\n"
            ),
            body("```python\n%matplotlib inline\n!pip list\nx = 1\nlen?\n```\n"),
            body("```python\n%%bash\nls | wc -l\n```\n"),
            body("```python\nconnect(<your-key>)\n```\n"),
            body("```python\nf(a=1, ...)\n```\n"),
            body("```python\nfrom {module} import {function}\n```\n"),
            body("```python\ndef f(x: int) -> int:\n    # the usual\n```\n"),
            body("```python\nmodule.f(x: int, *, y: str = '') -> bool\n```\n"),
            body("```python\nexcept ValueError:\n    pass\n```\n"),
            body("```python\nelif x:\n    pass\n```\n"),
            body("```python\n# else, as before\n\n  # of it\nelif x:\n    pass\n```\n"),
            body("```python\nx = '\\d'\n```\n"),
            body("```python\nclass Box[T]: ...\n```\n"),
            body("```py\n```\n"),
            body("```pytb\nTraceback (most recent call last):\n```\n"),
            body("```ruby\nputs 1 if\n```\n"),
            body("    if True\n"),
        ),
    ),
    Case("SK202", body("- Do this:\n\n  ```python\n  x = 1 +▲* 2\n  ```\n")),
    Case("SK202", body("> ```py\n> a = ▲(1 2\n> ```\n")),
    Case("SK202", body("```python\n>>> 1 + 1\n2\n>>> def f▲\n```\n")),
    Case("SK202", body("~~~python\n▲print 'x'\n~~~\n")),
    Case("SK202", body("```python\ns = ▲'never closed\n```\n")),
    Case("SK202", body("1. x\n\n   ```python\n   def f():\n   ▲pass\n   ```\n")),
    Case(
        "SK203",
        body('```json\n{"a": 1 ▲"b": 2}\n```\n'),
        (
            body('```json\n{"a": [1, 2.5e3, null]}\n```\n'),
            body('```json\n"a": 1,\n"b": 2\n```\n'),
            body('```json\n{"a": 1}\n{"a": 2}\n```\n'),
            body("```json\n1,\n2,\n```\n"),
            body('```json\n{\n  "a": 1,\n  ...\n}\n```\n'),
            body('```json\n{"a": <number>}\n```\n'),
            body('```json\n{"a": {"..."}, "b": [Your Value]}\n```\n'),
            body("```json\n{COMPLETE_METADATA}\n```\n"),
            body('```json\n{"a": <0.0 to 1.0, the share>}\n```\n'),
            body('```json\n// wrong\n"a": {"x": 1},\n"b": 2\n\n// right\n"a": 1\n```\n'),
            body('```json\n{"a": 1, // note\n}\n```\n'),
            body('```jsonc\n/* note */ {"a": 1,}\n```\n'),
            body('```jsonl\n{"a": 1}\n{"a": 2}\n```\n'),
            body("```json5\n{a: 1}\n```\n"),
            body("```json\n```\n"),
        ),
    ),
    Case("SK203", body("- ```json\n  {▲'a': 1}\n  ```\n")),
    Case("SK203", body('```json\n{"a": 1\n\n ▲"b": 2}\n```\n')),
    Case("SK203", body('```jsonc\n{"a": 1, // note\n "b" ▲2}\n```\n')),
    Case(
        "SK203",
        body('```json\n{"a": 1\n```\n'),
        at=(("SKILL.md", 7, 8),),
    ),
    Case(
        "SK204",
        body("```toml\na = 1\nb = ▲\n```\n"),
        (
            body("```toml\n[server]\nport = 8501\n```\n"),
            body("```toml\nkey = <your-key>\n```\n"),
            body("```toml\n[a]\n...\n```\n"),
        ),
    ),
    Case("SK204", body("> ```toml\n> a = 1\n> a = 2▲\n> ```\n")),
    Case(
        "SK205",
        body("```yaml\na: b▲: c\n```\n"),
        (
            body("```yaml\na: b\n---\nc: d\n```\n"),
            body("```yaml\nimage: {{ .Values.image }}\nx: {{ y }}: z\n```\n"),
            body("```yaml\nuses: <owner>/<repo>: x\n```\n"),
            body("```yaml\ntitle: [Your Name] API\n```\n"),
            body("```yaml\nname: {domain}-command\n```\n"),
            body("```yaml\na: 1\n...\nb: 2\n```\n"),
            body("```yaml\n---\nname: x\n---\n\n# Title: with: colons\n```\n"),
            body("```yml\na: !Ref b\nc: &x 1\nd: *x\n```\n"),
        ),
    ),
    Case("SK205", body("* x\n\n  ```yml\n  a:\n  ▲\tb: c\n  ```\n")),
    Case(
        "SK206",
        body('```bash\necho ▲"never closed\n```\n'),
        (
            body("```bash\necho \"it's\" 'a \"b\"' $'it\\'s' # it's\n```\n"),
            body(
                "```bash\nfor x in *.py; do\n"
                '  if [ -f "$x" ]; then echo $(basename "$x"); fi\ndone\n```\n'
            ),
            body(
                "```bash\ncase $x in\n  a|b) echo 1 ;;\n  (c) echo 2 ;;\n"
                "  *) echo 3 ;;\nesac\n```\n"
            ),
            body("```bash\nif ready; then ...\n\nfor x in *; do …\n```\n"),
            body('```bash\nmake x\n"a": {\n  "b": [{\n  }],\n},\n```\n'),
            body("```bash\n# one more arm\nmine)\n  run ;;\n```\n"),
            body("```bash\ncat <<'EOF' | tee x\nit's ( free text\nEOF\necho done\n```\n"),
            body("```bash\ncat <<-EOF\n\tx\n\tEOF\n```\n"),
            body(
                '```bash\nf() {\n  echo $((1 << 2)) ${x:-"a)b"} `date`\n}\nfunction g { f; }\n```\n'
            ),
            body("```bash\ngit clone <your repo's address> && cd <folder>\n```\n"),
            body("```bash\n$ echo hi\nit's output (\n$ ls\n```\n"),
            body('```console\n$ echo "a\n> b"\nit\'s output\n```\n'),
            body("```bash\necho if then done fi }\n```\n"),
            body("```bash\nwhile read -r l; do ((i++)); done < file; echo $#\n```\n"),
            body("```powershell\nWrite-Host 'it''s\n```\n"),
            body("```bash\n[[ $x =~ ^(a|b)$ ]] && a=(1 2) && echo {1..3} ${#a[@]}\n```\n"),
        ),
    ),
    Case(
        "SK206",
        body("- ```sh\n  echo it▲'s\n  ```\n"),
    ),
    Case("SK206", body("```bash\n▲if true; then\n  echo\n```\n")),
    Case("SK206", body("```bash\nfor x in a; do echo; ▲fi\n```\n")),
    Case("SK206", body("```bash\necho ▲$(date\n```\n")),
    Case("SK206", body("```bash\necho ▲${x\n```\n")),
    Case("SK206", body("```bash\necho ▲)\n```\n")),
    Case("SK206", body("```bash\na▲) echo 'x' ;;\nb) echo 'y ;;\n```\n")),
    Case("SK206", body("```bash\ncat ▲<<EOF\nhello\n```\n")),
    Case("SK206", body("```bash\necho ▲`date\n```\n")),
    Case("SK206", body("```bash\necho; ▲done\n```\n")),
    Case("SK206", body("> ```console\n> $ echo ▲'x\n> ```\n")),
    Case(
        "SK207",
        body("```markdown\n# Title\n\n▲```python\nprint()\n```\n\nmore\n"),
        (
            body("````markdown\n```python\nprint()\n```\n````\n"),
            body("~~~markdown\n```python\nprint()\n```\n~~~\n"),
            body("```text\n`x` and ``y``\n```\n"),
        ),
    ),
    Case("SK207", body("- ```md\n  ▲```js\n  ```\n")),
    Case(
        "SK208",
        body('```json\n{\n  "a": 1, ▲// note\n  "b": 2\n}\n```\n'),
        (
            body('```jsonc\n{"a": 1, // note\n}\n```\n'),
            body('```json\n{"url": "https://example.org", "b": "/* */"}\n```\n'),
        ),
    ),
    Case("SK208", body('> ```json\n> {"a": [1, 2▲,]}\n> ```\n')),
)

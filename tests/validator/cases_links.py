"""Cases of SK3xx."""

from __future__ import annotations

from validator.cases import Case, body

MORE = {"references/more.md": "# More\n\n## A part\n\ntext\n"}

CASES = (
    Case(
        "SK301",
        body('See [a](▲gone.md) and ![b](▲img/gone.png), <a href="▲gone.html">c</a>.\n'),
        (
            {
                **body(
                    "[a](references/more.md) [b](./references/more.md#a-part) [c](references/)\n"
                ),
                **MORE,
            },
            body("[a](https://example.org/x.md) [b](mailto:a@b.c) <https://x.y/z> [c](//x.y/z)\n"),
            body("`[a](gone.md)` and\n\n```text\n[a](gone.md)\n```\n\n<!-- [a](gone.md) -->\n"),
            body("[to the top](#), [![badge](https://example.org/x.svg)](#)\n"),
            body("[title](URL) [name](<path>) [x]({path}) [y](...) [z](link)\n"),
            {**body("[a](<a b.md>) [b](a%20b.md) [c](a%20b.md?raw=1)\n"), "a b.md": "# A\n"},
            {
                **body("[a](references/more.md) [b](references/deep/x.md)\n"),
                **MORE,
                "references/deep/x.md": "# X\n\n[here](../more.md), [root](references/more.md)\n",
            },
        ),
    ),
    Case("SK301", body("| a | b |\n|---|---|\n| [x](▲x.md) | [x](▲x.md) |\n")),
    Case("SK301", body("> - [a](▲a.md),\n>   [b](▲b.md)\n")),
    Case("SK301", body("[one][ref] and [two][ref]\n\n[ref]: ▲gone.md 'T'\n")),
    Case("SK301", body("[![picture](▲x.png)](▲gone.md)\n")),
    Case("SK301", body("An empty [link](▲).\n")),
    Case("SK301", body("`[x](gone.md)` [x](▲gone.md)\n")),
    Case(
        "SK301",
        {**body("[a](references/more.md)\n"), "references/more.md": "# M\n\n[x](▲gone.md)\n"},
    ),
    Case(
        "SK301",
        {
            **body("[kept](LICENSE) [left out](▲notes/a.txt)\n"),
            "skill.yaml": "name: demo\nbundle:\n  - SKILL.md\n  - LICENSE\n  - skill.yaml\n",
            "LICENSE": "x",
            "notes/a.txt": "x",
        },
    ),
    Case(
        "SK302",
        body("[a](▲/etc/hosts) [b](▲~/x.md) [c](▲file:///x.md) [d](▲C:/x.md)\n"),
        (body("[a](https://example.org/etc) [b](//example.org/x)\n"),),
    ),
    Case(
        "SK303",
        {
            **body("[a](▲../other/SKILL.md) [b](references/more.md)\n"),
            "references/more.md": "# M\n\n[x](▲../../y.md)\n",
        },
        ({**body("[b](references/more.md)\n"), "references/more.md": "# M\n\n[x](../SKILL.md)\n"},),
    ),
    Case(
        "SK304",
        {**body("[a](▲references\\more.md)\n"), **MORE},
        (body("[a](https://example.org/a\\b)\n"),),
    ),
    Case(
        "SK305",
        {
            **body(
                "[a](▲References/more.md) [b](▲references/More.md)\n"
                "[c](▲references/MORE.md#a-part)\n"
            ),
            **MORE,
        },
        ({**body("[a](references/more.md)\n"), **MORE},),
    ),
    Case(
        "SK306",
        {
            **body("# One\n\n[a](▲#two) [b](references/more.md#b)\n"),
            **MORE,
        },
        (
            {
                **body("[a](references/more.md#a-part)\n"),
                **MORE,
            },
            body(
                "# What's *new* in `st.x`?\n\n# Same\n\n# Same\n\n# Same 1\n\n"
                "## A – B & C\n\nSetext\n---\n\n"
                '<a id="own"></a>\n\n## Named {#custom}\n\n# Überblick 日本\n\n# ⚠️ Careful\n\n'
                "[1](#whats-new-in-stx) [2](#same) [3](#same-1) [4](#same-1-1) [5](#a--b--c) "
                "[6](#setext) [7](#own) [8](#custom) [9](#überblick-日本) [10](#-careful) "
                "[11](#%C3%BCberblick-%E6%97%A5%E6%9C%AC) [12](#Same)\n"
            ),
        ),
        at=(("SKILL.md", 8, 15),),
    ),
    Case("SK306", body("# One\n\n[a](▲#one-1)\n")),
    Case(
        "SK307",
        {"scripts/run.py": "▲print()\n", "references/a.md": "▲# A\n\ntext of a.md\n"},
        (
            {**body("Run `scripts/run.py`.\n"), "scripts/run.py": "print()\n"},
            {**body("Run run.py.\n"), "scripts/run.py": "print()\n"},
            {**body("See `scripts/`.\n"), "scripts/run.py": "print()\n"},
            {**body("| `examples/*/*.py` | apps |\n"), "examples/a/b.py": "print()\n"},
            {
                **body("Run scripts/run.py\n"),
                "scripts/run.py": "import helper\n",
                "scripts/helper.py": "\n",
            },
            {
                "LICENSE": "x",
                "README.md": "# R\n",
                "skill.txt.license": "x",
                "requirements.txt": "x",
            },
            {
                **body("Run scripts/run.py\n"),
                "scripts/run.py": "open('data.csv')\n",
                "assets/data.csv": "1\n",
            },
            {
                "tests/test_x.py": "x = 1\n",
                "evals/evals.json": "{}\n",
                "node_modules/a/index.js": "\n",
            },
        ),
    ),
    Case(
        "SK307",
        {**body("See my-run.py and scripts/run.pyc, **all** * of it.\n"), "scripts/run.py": "▲\n"},
    ),
    Case(
        "SK307",
        {"assets/icons/a.txt": "x", "assets/icons/b.txt": "x", "assets/icons/c.txt": "x"},
        at=(("assets/icons", 1, 1),),
    ),
    Case(
        "SK308",
        {
            **body("Read [a](references/a.md).\n"),
            "references/a.md": "# A\n\nThen [b](▲b.md).\n",
            "references/b.md": "# B\n",
        },
        (
            {
                **body("Read [a](references/a.md) and [b](references/b.md).\n"),
                "references/a.md": "# A\n\n[b](b.md)\n",
                "references/b.md": "# B\n\n[a](a.md) [s](../SKILL.md)\n",
            },
            {
                **body("Read [a](references/a.md); all of `references/` is short.\n"),
                "references/a.md": "# A\n\n[b](b.md)\n",
                "references/b.md": "# B\n",
            },
        ),
    ),
    Case(
        "SK309",
        {
            **body("Run `▲scripts/gone.py` or\n\n```bash\npython ▲scripts/lost.py --x\n```\n"),
            "scripts/run.py": "print()\n",
        },
        (
            {
                **body("Run `scripts/run.py --x`.\n\n```bash\npython scripts/run.py\n```\n"),
                "scripts/run.py": "\n",
            },
            body("Your `scripts/own.py` is yours.\n"),
            {
                **body("Write `scripts/<name>.py` or `scripts/*.py`, `my/scripts/x.py`.\n"),
                "scripts/run.py": "\n",
            },
            {**body("```text\nscripts/gone.py\n```\n"), "scripts/run.py": "\n"},
            {
                **body("See `assets/values.yaml.template` and `references/x.Y` in `assets/`.\n"),
                "assets/values.yaml.template": "x\n",
                "references/x.Y": "x\n",
            },
            {
                **body("Forward (e.g. `scripts/a.py`).\n- **Example:** `scripts/b.py`\n"),
                "scripts/run.py": "\n",
            },
            {
                **body("No `scripts/foo.py`, `scripts/your-x.py`\n"),
                "scripts/run.py": "\n",
            },
            {
                **body("Run `scripts/run.py`. See [`scripts/run`](scripts/run.py) and\n"),
                "CHANGELOG.md": "# Changes\n\n- `scripts/gone.py` is gone.\n",
                "scripts/run.py": "\n",
            },
        ),
    ),
)

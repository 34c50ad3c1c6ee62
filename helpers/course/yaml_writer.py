"""How data of ours is written as YAML: one entry a line, in the order in which it is given."""

from __future__ import annotations

import io
from typing import Any


def yaml_text(data: Any) -> str:
    """Plain data as the text of a YAML file."""
    return _written(data, 110)


def entry_text(entry: dict[str, Any], column: int) -> str:
    """An entry of a list as it stands in an exercise file, each text on one line; its dash stands in a column from 0 on."""
    lines = _written({"list": [entry]}, 1_000_000, sequence=4, offset=2).splitlines()[1:]
    return "".join(f"{' ' * column}{line.removeprefix('  ')}\n" for line in lines)


def _written(data: Any, width: int, **indents: int) -> str:
    from ruamel.yaml import YAML  # takes its time, and a lesson only reads

    yaml: Any = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.sort_base_mapping_type_on_output = False
    yaml.width = width
    yaml.indent(**indents)
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()

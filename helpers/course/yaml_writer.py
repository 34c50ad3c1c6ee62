"""How data of ours is written as YAML: one entry a line, in the order in which it is given."""

from __future__ import annotations

import io
from typing import Any


def yaml_text(data: Any) -> str:
    """Plain data as the text of a YAML file."""
    from ruamel.yaml import YAML  # takes its time, and a lesson only reads

    yaml: Any = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.sort_base_mapping_type_on_output = False
    yaml.width = 110
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()

"""The citations in a text, with and without a link."""

import re

#: "(Sharman et al., 2020)", "(McKay & Cidlowski, 2003; Dorin et al., 2012)", with or without a link.
GROUP = re.compile(r"\(([^()]*?\b(?:19|20)\d\d[a-z]?)\)")

LINKED = re.compile(r"\[\(?([^\[\]()]*?, (?:19|20)\d\d[a-z]?)\)?\]\(((?:[^()\s]|\([^()\s]*\))+)\)")


def cited(text):
    """The citations in a text, one by one."""
    plain = LINKED.sub(lambda found: f"({found[1]})", text).replace("((", "(").replace("))", ")")
    for group in GROUP.findall(plain):
        for one in group.split(";"):
            # "Bylsma et al., 2008, 2011" names two works.
            words = re.fullmatch(r"\s*(.*?)((?:, (?:19|20)\d\d[a-z]?)+)\s*", " ".join(one.split()))
            for year in re.findall(r"\d{4}[a-z]?", words[2]) if words else ():
                yield f"{words[1]}, {year}"

"""Claims, works and words of a teacher's own, as they may stand beside the exercises."""

CLAIMS = """claims:
- id: tea_calms
  claim: A cup of tea calms.
  lesson: 02_stress_hormones
  grade: Preliminary
  grade_why: One small study saw it.
  for:
  - text: Ten people felt calmer after tea.
    cite: [tea2024]
  against: []
  limits: It was ten people and no comparison.
  change_our_mind: A larger study with a comparison.
"""
WORKS = """references:
- id: tea2024
  type: article-journal
  author: [{family: Leaf, given: Ann}]
  issued: 2024
  title: Tea and calm
  container-title: Journal of Cups
  volume: 3
  DOI: 10.1234/tea
"""
WORDS = """terms:
- term: infusion
  also: [infusions]
  means: Leaves in hot water, for as long as it takes.
"""
OWN = {"claims.yml": CLAIMS, "references.yml": WORKS, "glossary.yml": WORDS}


def put(beside, **changed):
    """Write the three files into the folder of exercise files, some of them changed: ``put(folder, claims="...")``."""
    for name, text in (OWN | {f"{name}.yml": text for name, text in changed.items()}).items():
        (beside / name).write_text(text, encoding="utf-8")

"""Which documents a feature and an epic have, and what stands in them: pairs of a path and bytes."""

from types import SimpleNamespace

from .chance import Chance
from .documents import checklists, contracts, data_model, epic, plan, quickstart, research, specification, tasks
from .prose import Prose


def feature_files(feature):
    """Everything of one feature. Each document has chance of its own, so a change to one kind leaves the others alone."""
    writer = Writer(feature)
    yield writer.document("spec.md", specification.specification)
    yield writer.document("checklists/requirements.md", checklists.requirements)
    if not feature.has("planned"):
        return
    yield writer.document(feature.plan_name, plan.plan)
    extra = Chance(f"extra {feature.index}")
    if extra.happens(0.85):
        yield writer.document("research.md", research.research)
    if extra.happens(0.85):
        yield writer.document("data-model.md", data_model.data_model)
    if extra.happens(0.60):
        yield writer.document("quickstart.md", quickstart.quickstart)
    if extra.happens(0.65):
        name, text = contracts.contract(feature, *writer.means("contract"))
        yield f"{feature.directory}/contracts/{name}", text.encode()
    if extra.happens(0.35):
        yield writer.document("checklists/plan.md", checklists.plan_quality)
    if feature.has("tasked"):
        yield writer.document("tasks.md", tasks.tasks)


class Writer:
    def __init__(self, feature):
        self.feature = feature

    def means(self, name):
        chance = Chance(f"{name} of feature {self.feature.index}")
        return chance, Prose(chance, self.feature)

    def document(self, name, write):
        chance, prose = self.means(name)
        return f"{self.feature.directory}/{name}", as_saved(write(self.feature, chance, prose), chance)


def as_saved(text, chance):
    """Editors differ: some end lines with CRLF, some leave out the last line break, some begin with a mark."""
    form = chance.weighted([("plain", 0.93), ("windows", 0.02), ("unended", 0.04), ("marked", 0.01)])
    if form == "windows":
        text = text.replace("\n", "\r\n")
    elif form == "unended":
        text = text.rstrip("\n")
    elif form == "marked":
        text = "\ufeff" + text
    return text.encode()


def epic_files(group):
    """The execution plan and the design index of an epic."""
    subject = SimpleNamespace(
        language="english", known_entities=[group.subject], code_names=[f"services/{group.service}-service"]
    )
    for name, write in [("exec-plan.md", epic.execution_plan), ("design/index.md", epic.design_index)]:
        chance = Chance(f"{name} of epic {group.index}")
        yield f"{group.directory}/{name}", write(group, chance, Prose(chance, subject)).encode()


def branch_change(feature, specification):
    """What the specification says on the feature's own branch: one assumption more."""
    chance = Chance(f"branch {feature.index}")
    return specification + f"\n- {Prose(chance, feature).sentence()}\n".encode()

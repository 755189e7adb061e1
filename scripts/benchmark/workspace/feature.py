"""What is known of a feature before a word of it is written: names, stage, language, and what it depends on."""

from . import words
from .chance import Chance

FEATURES_IN_AN_EPIC = 25
# Which share of features stands where.
STAGES = [
    ("draft", 0.04), ("specified", 0.08), ("ready", 0.08), ("planned", 0.10), ("tasked", 0.10), ("implementing", 0.20),
    ("done", 0.38), ("closed", 0.02),
]
ORDER = ["draft", "specified", "ready", "planned", "tasked", "implementing", "done"]
LANGUAGES = [("english", 0.90), ("portuguese", 0.05), ("japanese", 0.05)]


class Epic:
    def __init__(self, index):
        round, place = divmod(index, len(words.SERVICES))
        self.index = index
        self.number = round + 1
        self.service = words.SERVICES[place]
        self.area = self.service.upper()
        self.subject = words.SUBJECTS[(index * 37 + 11) % len(words.SUBJECTS)].lower()
        self.id = f"EPIC-{self.area}-{self.number:03}-{self.subject}-handling"
        self.title = f"{self.subject.capitalize()} handling"
        # One service in eight belongs to the system itself and has no folder of its own.
        self.is_system = place % 8 == 4
        scope = "system" if self.is_system else f"services/{self.service}-service"
        self.directory = f"plans/{scope}/{self.id}"


class Feature:
    """The feature with this index, counted from 0, in a workspace of the given layout."""

    def __init__(self, index, layout):
        self.index = index
        self.layout = layout
        self.epic = Epic(index // FEATURES_IN_AN_EPIC)
        modifier = words.MODIFIERS[index % len(words.MODIFIERS)]
        subject = words.SUBJECTS[(index // len(words.MODIFIERS) + index) % len(words.SUBJECTS)]
        self.subject = f"{modifier} {subject}"
        self.entity = modifier + subject
        chance = Chance(f"feature {index}")
        verb = chance.pick(words.VERBS)
        self.title = f"{verb} the {self.subject.lower()}"
        self.branch = f"{index + 1:03}-{verb}-{modifier}-{subject}".lower()
        self.stage = chance.weighted(STAGES)
        self.language = chance.weighted(LANGUAGES)
        self.day = 1 + index % 28
        self.date = f"2026-{1 + index // 28 % 9:02}-{self.day:02}"
        self._name()
        self._know(chance)

    def _name(self):
        if self.layout == "flat":
            self.id = self.branch
            self.directory = f"specs/{self.branch}"
            self.plan_name = "plan.md"
        else:
            ordinal = (self.epic.number - 1) * FEATURES_IN_AN_EPIC + self.index % FEATURES_IN_AN_EPIC + 1
            self.id = f"F-{self.epic.area}-{ordinal:03}"
            self.directory = f"{self.epic.directory}/features/{self.id}"
            self.plan_name = "impl-plan.md"

    def _know(self, chance):
        self.entities = [self.entity + facet for facet in words.FACETS[: chance.between(2, 5)]]
        snake = "_".join(self.subject.lower().split())
        self.source = f"services/{self.epic.service}-service/internal/{snake}"
        self.code_names = [
            f"{snake}.state", f"{self.entity}Store", f"{self.source}/store.go", f"load{self.entity}", f"{snake}_total",
        ]
        self.story_count = chance.between(2, 5)
        self.requirement_count = chance.between(9, 18)
        self.criterion_count = chance.between(3, 6)
        self.earlier = self._dependencies(chance)
        self.known_entities = self.entities + [known for earlier in self.earlier for known in earlier.entities[:1]]
        # One plan in five goes against a principle, and says why.
        self.has_exceptions = self.has("planned") and chance.happens(0.22)

    def _dependencies(self, chance):
        """Three in ten depend on earlier ones, of their own epic for the most part, that are as far as they are."""
        if self.index == 0 or not chance.happens(0.3):
            return []
        start = max(0, self.index - FEATURES_IN_AN_EPIC)
        candidates = {chance.between(start, self.index - 1) for _ in range(chance.between(1, 3))}
        earlier = [Sketch(index, self.layout) for index in sorted(candidates)]
        least = 0 if self.stage == "closed" else min(self.rank, ORDER.index("implementing"))
        return [other for other in earlier if other.rank >= least]

    @property
    def rank(self):
        return ORDER.index("done" if self.stage == "closed" else self.stage)

    def has(self, stage):
        """Whether the feature has passed into `stage`."""
        return self.stage != "closed" and self.rank >= ORDER.index(stage)


class Sketch(Feature):
    """A feature that others refer to: as it is, but without what it depends on itself."""

    def _dependencies(self, chance):
        return []

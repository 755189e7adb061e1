"""tasks.md: phases and tasks that together name every story, requirement and criterion."""

SIZE = 14_000
STYLES = [("plain", 0.85), ("bold", 0.10), ("numbered", 0.05)]
IDENTIFIERS = {"plain": "T{:03}", "bold": "**T{:03}**", "numbered": "T1.{}"}


def tasks(feature, chance, prose):
    writer = TaskWriter(feature, chance, prose)
    for number in range(1, feature.story_count + 1):
        writer.story(number)
    writer.polish()
    return writer.text()


class TaskWriter:
    def __init__(self, feature, chance, prose):
        self.feature, self.chance, self.prose = feature, chance, prose
        self.style = chance.weighted(STYLES)
        self.count = 0
        # Phases of stories share the size that is left for them.
        self.share = chance.size(SIZE, 0.3) // (feature.story_count + 1)
        self.phases = []
        self.begin("Setup")
        for _ in range(3):
            self.task()
        self.begin("Foundational")
        for _ in range(4):
            self.task()

    def begin(self, title):
        self.phases.append(f"## Phase {len(self.phases) + 1}: {title}\n\n**Purpose**: {self.prose.sentence()}\n\n")

    def task(self, story=None, names=""):
        self.count += 1
        identifier = IDENTIFIERS[self.style].format(self.count)
        parallel = " [P]" if self.chance.happens(0.3) else ""
        mark = f" [US{story}]" if story else ""
        text = self.prose.sentence().rstrip("。.")
        path = f"{self.feature.source}/{self.chance.pick(['store', 'handler', 'rules', 'outbox'])}_{self.count}.go"
        self.phases[-1] += f"- {self.box()} {identifier}{parallel}{mark} {text}{names}, in `{path}`\n"

    def box(self):
        stage = self.feature.stage
        done = stage == "done" or (stage == "implementing" and (self.count < 4 or self.chance.happens(0.5)))
        # The first tasks of a feature at work are done, and its last is not.
        return self.chance.weighted([("[x]", 0.85), ("[X]", 0.15)]) if done else "[ ]"

    def story(self, number):
        self.begin(f"User Story {number} - {self.prose.phrase()} (Priority: P{min(number, 3)})")
        self.phases[-1] += f"**Goal**: {self.prose.paragraph(1, 2)}\n\n"
        last = self.feature.story_count
        for requirement in range(number, self.feature.requirement_count + 1, last):
            self.task(number, f" (FR-{requirement:03})")
        while len(self.phases[-1].encode()) < self.share:
            self.task(number)
        self.phases[-1] += f"\n**Checkpoint**: {self.prose.sentence()}\n"

    def polish(self):
        self.begin("Polish")
        for criterion in range(1, self.feature.criterion_count + 1):
            self.task(names=f" (SC-{criterion:03})")
        box = "[x]" if self.feature.stage == "done" else "[ ]"
        last = IDENTIFIERS[self.style].format(self.count + 1)
        self.phases[-1] += f"- {box} {last} Walk through quickstart.md from its first line to its last\n"

    def text(self):
        title = f"# Tasks: {self.feature.title}\n\n"
        header = f"**Input**: [spec.md](spec.md) and [{self.feature.plan_name}]({self.feature.plan_name})\n\n"
        order = f"\n## Dependencies & Execution Order\n\n- {self.prose.sentence()}\n- {self.prose.sentence()}\n"
        return title + header + "\n".join(self.phases) + order

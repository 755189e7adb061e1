"""What is required, before any tool has a say: features with two stories each, and five requirements for each story."""

from types import SimpleNamespace

from workspace import words
from workspace.chance import Chance
from workspace.prose import Prose

STORIES = 2
REQUIREMENTS_OF_A_STORY = 5
REQUIREMENTS_OF_A_FEATURE = STORIES * REQUIREMENTS_OF_A_STORY


class Feature:
    """The feature with this number, counted from 1. Its sentences depend on that number alone."""

    def __init__(self, number):
        modifier = words.MODIFIERS[number % len(words.MODIFIERS)]
        subject = words.SUBJECTS[(number // len(words.MODIFIERS) + number) % len(words.SUBJECTS)]
        chance = Chance(f"same {number}")
        self.number = number
        self.name = f"{modifier} {subject}".lower()
        self.title = f"{chance.pick(words.VERBS)} the {self.name}"
        self.slug = f"{number:03}-{self.title.replace(' the ', '-').replace(' ', '-').lower()}"
        self.module = "_".join(self.name.split())
        subject = SimpleNamespace(language="english", known_entities=[self.name], code_names=[f"{self.module}.state"])
        prose = Prose(chance, subject)
        self.stories = [Story(self, story, prose) for story in range(1, STORIES + 1)]
        self.requirements = [requirement for story in self.stories for requirement in story.requirements]
        self.criteria = [prose.sentence() for _ in range(3)]
        self.code = f"src/{self.module}_{number:03}.py"
        self.test = f"tests/test_{self.module}_{number:03}.py"


class Story:
    def __init__(self, feature, number, prose):
        self.feature, self.number = feature, number
        self.title = prose.phrase()
        self.text = prose.paragraph()
        first = (number - 1) * REQUIREMENTS_OF_A_STORY + 1
        numbers = range(first, first + REQUIREMENTS_OF_A_STORY)
        self.requirements = [Requirement(self, requirement, prose) for requirement in numbers]


class Requirement:
    def __init__(self, story, number, prose):
        self.story, self.feature, self.number = story, story.feature, number
        self.title = prose.phrase()
        self.text = f"{prose.sentence()} {prose.sentence()}"
        self.remark = prose.sentence()


def features(count):
    """As many features as it takes to have `count` requirements."""
    return [Feature(number) for number in range(1, -(-count // REQUIREMENTS_OF_A_FEATURE) + 1)]

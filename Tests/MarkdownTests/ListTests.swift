import Markdown
import Testing

@Suite struct ListTests {
  private func item(_ line: String) -> ChecklistItem? { Document(line).checklistItems().first }

  @Test func `items with boxes are found at any depth, but not in code or comments`() {
    let text = """
      - [ ] T001 [P] [US1] Make it
        - [x] nested
      * [X] star
      1. [~] numbered
      > - [-] quoted
      - no box
      - - [ ] twice
      <!--
      - [ ] hidden
      -->
          - [ ] code

      ```
      - [ ] fenced
      ```
      """
    let items = Document(text).checklistItems()
    #expect(items.map(\.line) == [1, 2, 3, 4, 5, 7])
    #expect(items.map(\.state) == [.open, .done, .done, .partial, .dropped, .open])
    #expect(items.map(\.indentation) == [0, 2, 0, 0, 2, 2])
    #expect(items.map(\.text) == ["[P] [US1] Make it", "nested", "star", "numbered", "quoted", "twice"])
    #expect(Document(text).checklistItems(in: 2..<4).map(\.line) == [2, 3])
  }

  @Test(
    arguments: [
      ("T001 text", "T001", "text"), ("**T001** text", "T001", "text"), ("~~T092~~ text", "T092", "text"),
      ("~~T092 text~~", "T092", "~~text~~"), ("**T001: text**", "T001", "**text**"), ("CHK001 text", "CHK001", "text"),
      ("T001a text", "T001a", "text"), ("T1.1 text", "T1.1", "text"), ("TASK-001: text", "TASK-001", "text"),
      ("T-001 [P] text", "T-001", "[P] text"), ("API-001 text", "API-001", "text"),
      ("T-AUTH-01 text", "T-AUTH-01", "text"),
      ("[T001] text", "T001", "text"), ("**T001:** text", "T001", "text"), ("T001 - text", "T001", "text"),
      ("T001 – text", "T001", "text"), ("T001：text", "T001", "text"), ("**~~T092~~** text", "T092", "text"),
      ("T010A text", "T010A", "text"), ("T001", "T001", ""),
      ("`T001` text", "T001", "text"), ("T001. text", "T001", "text"),
    ])
  func `an ID is taken from the head of a task`(line: String, identifier: String, text: String) {
    #expect(item("- [ ] \(line)")?.identifier == identifier)
    #expect(item("- [ ] \(line)")?.text == text)
  }

  @Test(arguments: [
    "S3 bucket", "UTF-8 text", "FR-001 text", "SC-001 text", "SHA-256 text", "ISO-8601 text", "SHA256 text",
    "[T001](plan.md) text", "[FR-001] text", "T text", "[US1] text", "T001b2 text", "Task 1", "é",
  ])
  func `other words are no IDs`(line: String) {
    #expect(item("- [ ] \(line)")?.identifier == nil)
    #expect(item("- [ ] \(line)")?.text == line)
  }

  @Test(arguments: [
    "- [ ] T001 [P] [US1] Make it", "- [ ] T001 \\[P\\] \\[US1\\] Make it", "-   [ ] T001 [P]\n    [US1] Make it",
    "- [ ] T001 [P] [US1]\\\n  Make it", "> - [ ] T001 [P] [US1]\n>   Make it\n>\n>   More",
    "- [ ] T001 [P] [US1]\nMake it",
  ])
  func `the text of an item is that of its paragraph, however it is filled and escaped`(text: String) {
    #expect(item(text)?.identifier == "T001")
    #expect(item(text)?.text == "[P] [US1] Make it")
  }

  @Test(
    arguments: [
      ("[~]", .partial), ("\\[\\~\\]", .partial), ("\\[-\\]", .dropped), ("\\[\\-\\]", .dropped), ("\\[ \\]", .open),
      ("\\[\\!\\]", .open), ("\\[x\\]", .done),
    ] as [(String, TaskState)])
  func `a box may be escaped`(box: String, state: TaskState) {
    #expect(item("- \(box) T004 Make it")?.state == state)
    #expect(item("- \(box) T004 Make it")?.identifier == "T004")
    #expect(item("- \(box)\\* T004 Make it")?.state == state)
    #expect(item("- \(box)\\* T004 Make it")?.identifier == "T004")
  }

  @Test func `a strike may close on a later line`() {
    #expect(item("- [ ] ~~Make it\n  anew~~")?.isStruck == true)
    #expect(item("- [ ] ~~Make~~ it\n  anew")?.isStruck == false)
  }

  @Test func `comments are left out of a task, tabs count to the next stop`() {
    #expect(item("- [ ] a <!-- é --> b")?.text == "a            b")
    #expect(item("\u{FEFF}- [ ] T001 a")?.text == "a")
    #expect(Document("1.  a\n\t- [ ] b").checklistItems().map(\.indentation) == [4])
    #expect(item("- [ ]")?.text == "")
  }

  @Test func `list items tell their lines and their text`() {
    let text = "- a: `b`\n  more\n  * c\n\n+ [x] d\n10) e\n-\n\npara\n- not in range\n"
    let items = Document(text).listItems(in: 1..<9)
    #expect(items.map(\.text) == ["a: `b` more", "c", "[x] d", "e", ""])
    #expect(items.map(\.line) == [1, 3, 5, 6, 7])
    #expect(items.map(\.lines) == [1..<4, 3..<4, 5..<6, 6..<7, 7..<8])
    #expect(items.map(\.indentation) == [0, 2, 0, 0, 0])
  }
}

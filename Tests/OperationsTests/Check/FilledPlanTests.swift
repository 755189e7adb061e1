@testable import Changes
import Markdown
import Templates
import Testing
import Documents

@testable import Survey

/// Plans of every project profile as a conscientious engineer fills them in, and the same plans filled in badly.
struct FilledPlanTests {
  @Test(arguments: FilledPlan.all) func `nothing is wrong with a plan that is filled in well`(plan: FilledPlan) throws {
    #expect(try plan.findings().found == [])
  }

  @Test(arguments: FilledPlan.all) func `every fault is found when all are there at once`(plan: FilledPlan) throws {
    let (found, expected) = try plan.findings(planting: plan.faults)
    #expect(found == expected)
  }

  @Test(arguments: FilledPlan.all.flatMap { plan in plan.faults.map { (plan, $0) } })
  func `a fault by itself is found, and nothing else`(plan: FilledPlan, fault: PlantedFault) throws {
    let (found, expected) = try plan.findings(planting: [fault])
    #expect(found == expected)
  }

  @Test(arguments: FilledPlan.all) func `a filled plan still belongs to the profile that it was made from`(
    plan: FilledPlan
  ) throws {
    let vocabulary = try EmptyWorkspace().session.workspace.vocabulary
    let profile = try #require(Profile.named(plan.profile))
    let known = PlanTemplates(Profile.all.map { ($0.template, $0) }, vocabulary)
    let own = PlanTemplate(profile.template, of: profile, vocabulary)
    #expect(known.template(of: PlanFacts(of: Document(try plan.text()), vocabulary))?.lines == own.lines)
  }

  @Test func `the plan that is gated by a constitution quotes it word for word`() throws {
    let plan = try #require(FilledPlan.all.first { $0.constitution != nil })
    let vocabulary = try EmptyWorkspace().session.workspace.vocabulary
    let principles = Document(plan.constitution ?? "").principles(vocabulary, untouched: [])
    #expect(principles.map(\.sentences.count) == [2, 2, 1, 1])
    let text = try plan.text()
    for principle in principles {
      let quotes = principle.sentences.map { "  > \($0.text)\n" }.joined()
      #expect(text.contains("**\(principle.name)**"), "\(principle.name)")
      #expect(text.contains(quotes), "\(quotes)")
    }
  }

  @Test func `there is a plan of every profile but the plain one`() {
    #expect(Set(FilledPlan.all.map(\.profile) + ["standard"]) == Set(Profile.all.map(\.name)))
  }
}

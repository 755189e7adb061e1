import Names
import TestSupport
import Testing

@Test(arguments: [
  ("Feature Specification: Sign up", "Sign up"), ("Implementation Plan: Sign up", "Sign up"), ("Sign up", "Sign up"),
  ("Feature Specification: F-USER-001 Sign up", "Sign up"), ("F-USER-001: Sign up", "Sign up"),
  ("F-USER-001 — Sign up", "Sign up"), ("Sign up (F-USER-001)", "Sign up"), ("[F-USER-001] Sign up", "Sign up"),
  ("feature specification: f-user-001: sign up", "sign up"), ("機能仕様書：サインアップ", "サインアップ"), ("功能规格：注册", "注册"),
  ("기능 명세: 가입", "가입"), ("Especificação de Funcionalidade: Cadastro", "Cadastro"),
  ("Sign up: the flow", "Sign up: the flow"), ("Epic 3: Accounts", "Accounts"), ("Epic: Accounts", "Accounts"),
  ("Tasks: Sign up", "Sign up"), ("Sign up with F-USER-001 codes", "Sign up with F-USER-001 codes"),
  ("F-USER-0012: Sign up", "F-USER-0012: Sign up"), ("功能规格说明：注册", "注册"), ("功能規格說明：註冊", "註冊"), ("實作計畫：註冊", "註冊"),
  ("구현 계획: 가입", "가입"), ("Especificação da Funcionalidade: Cadastro", "Cadastro"),
  ("Plano de Implementação: Cadastro", "Cadastro"), ("実装計画: サインアップ", "サインアップ"), ("機能仕様書 - サインアップ", "サインアップ"),
  ("Feature Specification - Sign up", "Sign up"), ("Implementation Plan — Sign up", "Sign up"),
  ("Sign up – Feature Specification", "Sign up"), ("Feature 003: Sign up", "Sign up"), ("Spec 012: Sign up", "Sign up"),
  ("Sign up - Plan", "Sign up - Plan"),
  ("Feature-Spezifikation: Anmelden", "Anmelden"), ("Spécification de la fonctionnalité : S'inscrire", "S'inscrire"),
  ("Especificación de Funcionalidad: Registro", "Registro"), ("Umsetzungsplan – Anmelden", "Umsetzungsplan – Anmelden"),
  ("Plan - B", "Plan - B"),
])
func `a title is the heading without its kind and ID`(heading: String, expected: String) {
  #expect(Title.of(heading: heading, id: "F-USER-001") == expected)
}

@Test(arguments: [
  "F-USER-001", "Feature Specification: F-USER-001", "Implementation Plan", "Feature Specification:", "", " ",
])
func `where nothing is left there is no title`(heading: String) {
  #expect(Title.of(heading: heading, id: "F-USER-001") == nil)
}

@Test(arguments: [
  "Epic EPIC-USER-001-user-onboarding: User onboarding", "EPIC-USER-001: User onboarding",
  "Execution Plan: EPIC-USER-001 User onboarding", "Epic EPIC-USER-001: User onboarding",
  "EPIC-USER-001-user-onboarding – User onboarding",
])
func `an epic's title is without the ID in either length`(heading: String) {
  #expect(Title.of(heading: heading, id: "EPIC-USER-001-user-onboarding") == "User onboarding")
}

@Test(arguments: [
  ("Let customers sign up. Then let them pay.", "Let customers sign up"), ("One line", "One line"),
  ("Use e.g. OAuth for login. More.", "Use e.g. OAuth for login"), ("Upgrade to v. 2 now", "Upgrade to v. 2 now"),
  ("Really? Yes.", "Really?"), ("Go!", "Go!"), ("注册。然后付款。", "注册"), ("Two\nlines  here", "Two lines here"),
  ("Support 3.5 and up.", "Support 3.5 and up"), ("", ""),
])
func `the first sentence of a description is its title`(description: String, expected: String) {
  #expect(Title.firstSentence(of: description) == expected)
}

@Test func `a long description has its first sentence in linear time`() {
  let excess = Growth.excess(from: 2_000) { size in
    let title = Title.firstSentence(of: String(repeating: "ab. c ", count: size))
    #expect(title.utf8.count <= Title.limit && title.hasSuffix(" ab. c…"))
  }
  #expect(excess == nil)
}

@Test func `a title made from one word without an end is cut`() {
  #expect(Title.firstSentence(of: String(repeating: "é", count: 5000)) == String(repeating: "é", count: 498) + "…")
}

@Test(
  arguments: [
    ("Feature Specification: Epic games", "Epic games"), ("Feature Specification: Epic 7 support", "Epic 7 support"),
    ("Feature Specification: Feature 7", "Feature 7"), ("Feature Specification: [FEATURE NAME]", nil),
    ("[FEATURE]", nil), ("Feature Specification: [a](b) and [c]", "[a](b) and [c]"), ("Feature 7", nil),
  ] as [(String, String?)])
func `only the kind is no part of a title, and a placeholder is none`(heading: String, title: String?) {
  #expect(Title.of(heading: heading, id: "F-USER-001") == title)
}

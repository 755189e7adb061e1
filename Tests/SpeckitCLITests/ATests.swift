import Testing

@Test func `two is two`() { #expect(1 + 1 == 2) }

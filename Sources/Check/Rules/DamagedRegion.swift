import Indexes

extension Rule {
  static let damagedRegion = Rule(
    "SK054", "damaged-region", .error,
    summary: "The markers of a managed region do not fit together",
    explanation: """
      A region is what stands between `speckit:begin` and `speckit:end`, each on a line of its own, once in a file. A
      marker that is missing, doubled or nested leaves open what is generated and what people wrote, so the file is left
      alone until it is mended.
      """,
    silences: """
      A file without any marker is left alone, since nothing is generated there.
      """,
    hint: "mend the lines with speckit:begin and speckit:end, or delete them and sync again",
    .indexes { $0.problems(.damage) })
}

import Configuration
import Testing

@Test(arguments: [
  ("0", 0), ("700", 700), ("1KB", 1024), ("512 KB", 524_288), ("32MB", 33_554_432), ("32mb", 33_554_432),
  ("2GB", 2_147_483_648),
])
func `a size is read with and without its unit`(text: String, bytes: Int64) {
  #expect(ByteCount(text)?.bytes == bytes)
}

@Test(arguments: ["", "MB", "-1", "1.5MB", "32M", "32 pages", "0x10", "٣MB", "9999999999GB", "99999999999999999999"])
func `what is no size is none`(text: String) {
  #expect(ByteCount(text) == nil)
}

@Test(arguments: [(0, "0 bytes"), (1, "1 byte"), (2999, "2999 bytes"), (3072, "3 KB"), (33_554_433, "33554433 bytes")])
func `a limit is shown to the byte`(bytes: Int64, text: String) {
  #expect(ByteCount(bytes).exact == text)
}

@Test(arguments: [
  (0, "0 bytes"), (1, "1 byte"), (1023, "1023 bytes"), (1024, "1 KB"), (1025, "1.1 KB"), (1536, "1.5 KB"),
  (33_554_432, "32 MB"), (33_554_433, "32.1 MB"), (34_603_007, "33 MB"), (1 << 30, "1 GB"),
  (Int64.max, "8589934592 GB"),
])
func `a size is shown in its largest unit, and what is over is never hidden`(bytes: Int64, text: String) {
  #expect(ByteCount(bytes).description == text)
}

"""What people call their features: eight scripts, and all that a shell, a slug or a branch name may trip over."""

PLAIN = [
    "Add user authentication", "Guided tour", "Export invoices as CSV for the accounting team", "OAuth2 login", "I want to add the UI",
    "Fix API rate limits in EU", "Set up CI for my Go app", "Dark mode", "Need to get a QR code", "Search by tag and date range",
    "Photo albums", "Real-time chat", "Two-factor login for admins only", "x", "AI", "v2 of the API", "3D view", "upload 10 files at once",
    "Payments: refunds, chargebacks", "user_profile page", "CamelCaseName here", "e-mail digests", "A to Z", "2024 report",
]
SCRIPTS = [
    "Café menu für Gäste", "Übersicht der Rechnungen", "Ñandú señal", "İstanbul ışık", "Żółta łódź", "naïve façade API", "crème brûlée",
    "Добавить вход для пользователей", "ЁЖИК и API", "Список задач", "Προσθήκη σύνδεσης χρήστη", "ΟΔΟΣ ΣΟΦΟΣ", "Αναζήτηση UI",
    "添加用户登录", "用户 登录 API", "购物车", "ユーザー登録機能", "カメラ アプリ UI", "사용자 로그인 추가", "한국어 검색 API",
    "إضافة تسجيل الدخول", "بحث API ٣", "उपयोगकर्ता लॉगिन जोड़ें", "हिन्दी खोज UI", "Cafe\u0301 decomposed", "ﬁnd ﬂow ligatures",
    "１２３ full width", "emoji 🎉 party", "👩‍👩‍👧 family", "straße ẞ", "ǅ titlecase", "ª º ordinals ² ³", "Ⅳ numeral", "١٢٣ digits",
]
# Scripts that the others leave out, and short words.
MORE_SCRIPTS = [
    "เพิ่มการเข้าสู่ระบบ", "ค้นหา API", "הוספת כניסה", "חיפוש UI", "ひらがな けんさく", "தேடல் பக்கம்", "ক্লিক করুন", "მომხმარებლის შესვლა", "Ավելացնել մուտք", "ᏣᎳᎩ ꭰꭲ", "да или нет",
    "né ou été là",
]
ODD = [
    "the", "to the for", "I want to", "a", "!!!", "---", "...", "-n", "-e hello", "-E", "-x y z", "--unknown thing", "-- dashes", "it's", "say \"hi\"",
    "back\\slash\\n", "tab\tinside", "line one\nline two", "  padded  ", "\n", " ", "\t\n ", "", "$HOME `id` $(id)", "100% done", "a/b/c",
    "semi;colon & amp | pipe", "glob * ? [a]", "UPPER CASE WORDS", "lots   of    spaces", "trailing dash -", "ends with .lock", "HEAD",
    "a.b API", "C++ and C#", ".hidden", "@{upstream}", "x~y^z:w", "café", "UI/UX", "id", "ID", "an ID", "GO go Go", "\u00a0nbsp\u00a0", "\u2003em\u2003space",
    "zero\u200bwidth", "carriage\rreturn", "%s %d", "\\", "'", "\"", "#1 priority", "~tilde", "!bang", "{brace,s}", "a  -  b", "_under_score_",
    "x-API-y", "APIs", "an API's UI", "1", "12", "001", "007 bond", "i18n", "a1 b2 c3", "the API", "one two three four", "one two three four five",
    "one two three four five six", "the one of two in three", "ALL THE UI OF IT", "to-do list", "set-up", "in-app UI", "no.", "No", "ok OK",
]


def description(chance):
    draw = chance.random()
    if draw < 0.45:
        return chance.choice(PLAIN)
    if draw < 0.65:
        return chance.choice(SCRIPTS)
    if draw < 0.9:
        return chance.choice(ODD)
    if draw < 0.94:
        return long(chance)
    return " ".join(chance.choice(chance.choice([PLAIN, SCRIPTS, ODD])) for _ in range(2))


def long(chance):
    word = chance.choice(["a", "bc", "Word", "é", "界", "x-", "слово"])
    times = chance.choice([78, 80, 120, 239, 240, 241, 244, 260])
    return word * times if chance.random() < 0.6 else " ".join([word * (times // 4)] * 4)


def short_name(chance):
    return chance.choice([
        "user-auth", "tour", "a", "User Auth", "UI", "the", "feat/x", "--x", "-x", "", " ", "é", "Käse-Markt", "用户", "вход", "a--b", "-a-", "a_b", "a.b", "x" * 250,
        "é" * 130, "ab-" * 85, "003-tour", "...", "it's", "a\nb", "123", "A/B", "my short name", "-n", "ünïcode API",
    ])


def number(chance):
    return chance.choice([
        "5", "42", "0", "00", "007", "010", "08", "0099", "100", "999", "1000", "12345", "9223372036854775807", "9223372036854775808", "99999999999999999999",
        "-1", "+5", "1.5", "abc", "", " 7", "7 ", "1e3", "0x10", "٣", "１", "001", "003", "004", "2", "3", "4", "20250101", "000000000000000000000001",
        "9223372036854775806", "--json", "5a", "5;6",
    ])

extension LanguageWords {
  /// Korean.
  static let korean = LanguageWords(
    name: "Korean",
    sections: [
      .keyEntities: ["핵심 엔티티", "주요 엔티티", "주요 개체", "핵심 개체"],
      .dependencies: ["의존성", "의존 관계", "종속성"],
      .internalDependencies: ["내부", "내부 의존성", "내부 종속성"],
      .summary: ["요약", "개요"],
      .technicalContext: ["기술 컨텍스트", "기술적 컨텍스트", "기술 맥락", "기술적 맥락", "기술 배경", "기술 스택"],
      .constitutionCheck: [
        "헌장 점검", "헌장 확인", "헌장 검토", "헌장 체크", "헌장 준수", "헌장 검사", "헌장 재점검", "헌법 점검", "헌법 확인", "헌법 검토", "헌법 체크", "헌법 준수",
        "헌법 검사", "헌법 재점검", "원칙 점검",
      ],
      .projectStructure: ["프로젝트 구조", "프로젝트 구성", "디렉터리 구조"],
      .complexityTracking: ["복잡성 추적", "복잡도 추적", "복잡도 관리", "복잡성 관리"],
      .architectureDecisions: ["아키텍처 결정", "아키텍처 결정 사항", "아키텍처 의사결정"],
      .riskAssessment: ["위험 평가", "리스크 평가", "위험", "위험 분석"],
      .relatedFeatures: ["관련 기능", "관련 명세", "관련 기능/명세"],
      .progress: ["진행 상황", "진행", "진행 현황", "진척"],
      .decisionLog: ["결정 로그", "결정 기록", "의사결정 로그", "의사결정 기록"],
      .artifacts: ["산출물", "산출물 및 메모", "산출물과 메모"],
      .scope: ["범위", "범위 및 담당자", "범위와 담당자"],
      .featureMap: ["기능 맵", "기능 지도", "기능 목록"],
      .sharedEntities: ["공유 엔티티", "공유 엔티티 및 소유권", "공유 엔티티와 소유권"],
      .sharedContracts: ["공유 API", "공유 API/계약", "공유 계약"],
      .flows: ["기능 간 흐름", "기능 간 플로우", "기능 간 의존성"],
      .decisionSummary: ["설계 결정", "설계 결정(요약)", "설계 결정 사항"],
      .openQuestions: ["미해결 질문", "미해결 사항", "열린 질문"],
      .epics: ["에픽", "에픽 목록"],
      .corePrinciples: ["핵심 원칙", "기본 원칙", "원칙"],
    ],
    headings: HeadingWords(
      mandatory: ["필수"],
      marks: ["선택", "선택 사항", "권장", "해당 시", "해당하는 경우"],
      unwritten: [
        "미정", "미작성", "작성 예정", "작성 중", "추후 작성", "추후 결정",
      ],
      chapterOpenings: ["제"],
      chapterUnits: ["장", "절"]),
    headerFields: [
      .featureID: ["기능 ID", "기능ID", "기능 번호"],
      .branch: ["브랜치", "기능 브랜치", "피처 브랜치", "브랜치명", "분기"],
      .epic: ["에픽"],
      .spec: ["명세", "명세서", "기능 명세", "사양", "스펙"],
      .status: ["상태"],
      .created: ["생성일", "작성일", "작성 일자", "생성 일자", "날짜", "일자"],
      .input: ["입력"],
      .dependsOn: ["의존", "의존성", "의존 기능", "의존 대상", "의존 관계", "선행 기능", "종속성"],
    ],
    nothing: NothingWords(
      written: "없음",
      openEnded: [],
      alone: [],
      phrases: ["없음", "해당 없음", "해당없음", "위반 없음", "위반 사항 없음", "위반사항 없음"]),
    numberColumns: ["번호"],
    titleKinds: [
      "기능 명세", "기능 명세서", "기능 사양", "기능 사양서", "기능 스펙", "기능", "명세", "명세서", "사양서", "구현 계획", "구현 계획서", "작업", "작업 목록",
      "실행 계획", "실행 계획서", "에픽",
    ],
    joints: ["와", "과", "및", "그리고"],
    specification: SpecificationWords(
      stories: ["사용자 스토리", "유저 스토리"],
      ranges: ["부터"],
      withdrawals: ["삭제", "철회"],
      sampleQuestions: ["질문", "구체적인 질문"],
      answers: ["해결됨", "해결", "답변", "결정"]),
    tasks: TaskWords(
      legends: ["범례", "형식", "작업 형식"],
      conditions: ["체크포인트", "완료 조건", "완료 기준", "인수 기준", "완료 정의"],
      reviews: ["진행", "검증", "요약", "의존", "병렬", "메모", "참고", "체크리스트", "구현 전략", "실행 순서"],
      parts: ["단계", "페이즈", "작업", "태스크", "설정", "기반", "구현", "테스트"],
      labels: ["작업", "태스크"],
      totals: ["합계", "총"],
      states: [
        .open: ["대기", "미완료", "예정", "보류", "시작 전"],
        .begun: ["진행 중", "진행중", "부분 완료"],
        .done: ["완료", "완료됨"],
        .dropped: ["취소", "제외", "해당 없음", "생략"],
      ]),
    planOptions: ["옵션"],
    decisions: DecisionWords(
      fields: [
        .decision: ["결정"],
        .rationale: ["근거", "이유"],
        .dateAndAuthor: ["날짜/작성자", "작성자/날짜", "날짜/결정자", "일자/작성자", "날짜/기록자", "날짜/담당자"],
        .date: ["날짜", "일자"],
        .author: ["작성자", "결정자", "기록자", "담당자"],
        .other: ["상태", "대안", "배경", "영향", "비고"],
      ],
      written: [
        [.decision: "결정", .rationale: "근거", .dateAndAuthor: "날짜/작성자", .date: "날짜", .author: "작성자"]
      ],
      stated: [
        .decision: ["결정", "결정 사항", "결정사항"],
        .rationale: ["근거", "이유", "결정 근거"],
        .other: ["고려한 대안", "검토한 대안", "대안", "배경", "영향", "참고"],
      ],
      labels: ["결정"],
      topics: ["연구", "조사", "주제"],
      results: ["결론"],
      undecided: ["미정"],
      dateUnits: DateUnits(year: "년", month: "월", day: "일")),
    entities: EntityWords(
      labels: ["엔티티", "테이블"],
      kindsBehind: ["엔티티"],
      kindsBefore: ["엔티티"],
      enumerations: ["열거형"],
      extensions: ["확장", "변경", "기존", "재사용", "참조", "외부"],
      containers: ["엔티티", "엔티티 정의", "핵심 엔티티", "테이블"],
      remarks: ["관계", "엔티티 관계", "상태 전이", "검증 규칙", "유효성 검사 규칙", "열거형", "인덱스"],
      fieldColumns: ["필드", "필드명", "속성", "컬럼", "컬럼명"],
      typeColumns: ["타입", "유형", "데이터 타입"],
      ordinary: [
        "개요", "소개", "배경", "필드", "속성", "제약 조건", "제약조건", "참고", "비고", "예시", "데이터 모델", "데이터 흐름", "상태", "생명주기", "마이그레이션",
        "비즈니스 규칙", "용어",
      ],
      existing: ["기존", "변경 없음", "외부", "재사용"],
      new: ["신규", "추가", "새로운"],
      existingBeginnings: ["기존", "변경 없음", "스키마 변경 없음", "재사용", "추가 필드", "필드 추가", "새 필드", "외부 엔티티", "변경 사항"],
      existingPhrases: ["변경 없음", "변경하지 않", "이미 존재", "에서 정의됨", "에 정의되어", "를 재사용"],
      pointers: ["참조", "자세한 내용은"],
      noNewEntities: ["새로운 엔티티 없음", "신규 엔티티 없음", "스키마 변경 없음"],
      features: ["명세", "기능"]),
    obligations: ObligationWords(
      words: [],
      phrases: ["야 한다", "야 합니다", "야 하며", "해서는 안", "서는 안", "필수"]),
    gates: GateWords(
      statusLabels: ["상태", "결과", "판정", "평가"],
      legendLabels: ["범례"],
      remarkLabels: [
        "비고", "참고", "근거", "이유", "주의", "경고", "주의 사항", "중요",
      ],
      statusColumns: ["상태", "결과", "판정", "평가", "준수", "충족"],
      legendColumns: ["기호", "의미"],
      yes: ["예"],
      no: ["아니오", "아니요"],
      again: ["재점검", "재검토", "설계 후"],
      phases: ["단계", "설계 전", "초기", "사전"],
      laws: [
        "헌장", "헌법", "원칙",
      ],
      checks: [
        "점검", "재점검", "확인", "검토", "재검토", "체크", "준수", "검사", "검증", "평가", "게이트",
      ],
      overall: [
        "종합", "종합 판정", "종합 평가", "전체", "전체 결과", "전체 상태", "결론", "게이트", "게이트 결과", "결과", "판정",
      ],
      everyGate: [
        "모든", "모두", "전부",
      ],
      kept: [
        "통과", "준수", "충족", "적합",
      ],
      allKept: [
        "위반 없음", "위반 사항 없음",
      ],
      faults: [
        "위반", "예외", "문제", "충돌", "이탈",
      ],
      pending: ["미정", "확인 필요"]),
    complexity: ComplexityWords(
      violation: ["위반", "복잡"],
      reason: ["필요", "이유", "근거"],
      alternative: ["대안", "거부", "기각"]),
    verdicts: VerdictWords(
      standAlone: true,
      passes: ["통과", "합격", "준수", "적합", "충족"],
      fails: [
        "실패", "미통과", "불통과", "미충족", "위반 있음", "불합격", "미준수", "부적합", "위반", "검토 필요", "차단됨", "주의", "주의 필요", "주의 요망",
        "경고", "개선 필요", "수정 필요", "조치 필요", "보완 필요", "재검토 필요", "미흡",
      ],
      notApplicable: ["해당 없음", "해당없음", "적용 안 됨"],
      none: ["없음"],
      counters: ["건", "개"],
      quantifiers: [],
      denials: []),
    statuses: StatusWords(
      closed: [
        "폐기", "취소", "철회", "보관", "대체", "사용 중단", "거부", "반려", "기각", "무효", "더 이상 사용되지 않음", "중단됨",
      ],
      built: [
        "완료", "완료됨", "구현됨", "구현 완료", "배포됨", "배포 완료", "출시됨", "릴리스됨",
      ]))
}

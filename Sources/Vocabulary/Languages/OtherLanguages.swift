/// Languages of which no more is read than what documents call themselves, the Status of a feature, what says that one is
/// planned, the keys of a Decision Log, marks and headings of open questions, verdicts on gates and short headings of
/// Complexity Tracking: Spanish, French, German, Italian.
enum OtherLanguages {
  /// The keys, in lower case, that no language of ``LanguageWords/all`` has.
  static let decisionFields: [DecisionField: [String]] = [
    .decision: ["decisión", "décision", "entscheidung", "decisione"],
    .rationale: [
      "justificación", "razón", "justification", "raison", "begründung", "grund", "motivazione", "ragione", "perché",
    ],
    .dateAndAuthor: [
      "fecha/autor", "fecha/autora", "autor/fecha", "fecha/responsable", "date/auteur", "auteur/date", "datum/autor",
      "datum/autorin", "autor/datum", "datum/verfasser", "datum/wer", "data/autore", "autore/data",
    ],
    .date: ["fecha", "datum"],
    .author: ["auteur", "autrice", "autorin", "verfasser", "entschieden von", "autore", "deciso da"],
    .other: [
      "consecuencias", "conséquences", "contexte", "alternativen", "folgen", "kontext", "conseguenze", "contesto",
    ],
  ]

  /// The names of header fields that no language of ``LanguageWords/all`` has.
  static let headerFields: [HeaderFieldName: [String]] = [.status: ["Statut", "Stato"]]

  /// What documents call themselves in their first heading, in lower case.
  static let titleKinds = [
    "especificación", "especificación de la funcionalidad", "especificación de funcionalidad",
    "especificación funcional", "especificación de la característica", "plan de implementación", "tareas",
    "spécification", "spécification de la fonctionnalité", "spécification de fonctionnalité",
    "spécification fonctionnelle", "fonctionnalité", "plan d'implémentation", "plan d’implémentation",
    "plan de mise en œuvre", "tâches", "spezifikation", "feature-spezifikation", "funktionsspezifikation",
    "implementierungsplan", "umsetzungsplan", "aufgaben", "specifica", "specifica della funzionalità",
    "specifica funzionale", "piano di implementazione", "attività",
  ]

  /// What follows an ID where a sentence speaks of the requirement.
  static let requirementRemarks = [
    "wurde", "wurden", "ist", "sind", "ersetzt", "entfällt", "fue", "fueron", "ha sido", "reemplaza", "a été",
    "ont été",
    "est", "remplace", "è stato", "sostituisce",
  ]

  /// How a Status begins that says that work rests.
  static let paused = [
    "pausado", "pausada", "en pausa", "aplazado", "aplazada", "en espera", "pospuesto", "pospuesta", "suspendu",
    "suspendue", "en attente", "reporté", "reportée", "pausiert", "zurückgestellt", "verschoben", "ruht",
    "aufgeschoben",
    "in pausa", "sospeso", "sospesa", "rimandato", "rimandata",
  ]

  /// What says that a requirement or task was put off.
  static let postponements = [
    "zurückgestellt", "verschoben", "aufgeschoben", "vertagt", "aplazad", "pospuest", "reporté", "différé", "rimandat",
    "rinviat",
  ]

  /// What stands before something that is named as an example.
  static let examples = [
    "por ejemplo", "p. ej.", "p.ej.", "ejemplo", "par exemple", "p. ex.", "exemple", "zum beispiel", "z. b.", "z.b.",
    "beispiel", "etwa", "bspw.", "per esempio", "ad esempio", "p. es.", "esempio",
  ]

  /// What the heading of a section of requirements holds.
  static let requirementHeadings = ["requisit", "exigence", "anforderung"]

  /// What says that a task will not be done.
  static let droppedTasks = [
    "eliminada", "eliminado", "omitida", "omitido", "retirada", "retirado", "annulé", "annulée", "abandonné",
    "abandonnée", "supprimé", "supprimée", "ignoré", "ignorée", "entfällt", "entfallen", "gestrichen", "verworfen",
    "abgebrochen",
    "übersprungen", "annullata", "annullato", "saltata", "saltato", "rimossa", "rimosso",
  ]

  /// What says that a task does not depend on another one, in lower case.
  static let needDenials = ["nicht", "kein", "keine", "pas", "non", "nunca"]

  /// What says that a task may make nothing, in lower case.
  static let taskHedges = [
    "falls nötig", "bei bedarf", "falls vorhanden", "si nécessaire", "au besoin", "facultatif", "si es necesario",
    "opcional",
    "se necessario", "se serve", "если нужно", "при необходимости",
  ]

  /// What says that a task takes something away, or gives it another place, in lower case.
  static let taskRemovals = [
    "entferne", "entfernen", "lösche", "löschen", "verschiebe", "verschieben", "umbenennen", "ersetze", "ersetzen",
    "supprimer", "retirer", "renommer", "déplacer", "remplacer", "eliminar", "borrar", "quitar", "renombrar", "mover",
    "reemplazar", "rimuovere", "rimuovi", "elimina", "rinominare", "spostare", "sostituire", "удалить", "удали",
    "переименовать", "переместить", "заменить",
  ]

  /// What stands between a requirement or a task and the feature whose it is, in lower case.
  static let owners = ["de", "del", "du", "von", "aus", "des", "im"]

  /// What stands before the answer to a question, or says that it has one, in lower case.
  static let answers = [
    "antwort", "beantwortet", "entschieden", "entscheidung", "geklärt", "gelöst", "réponse", "résolu", "résolue",
    "décidé",
    "décision", "tranché", "respuesta", "resuelto", "resuelta", "respondido", "decidido", "decisión", "risposta",
    "risolto",
    "deciso", "decisione",
  ]

  /// What joins the last two names of a list, in lower case.
  static let joints = ["y", "et", "und"]

  /// What stands before the tasks that a task depends on.
  static let taskNeeds = [
    "después de", "requiere", "necesita", "dependencias", "dépend de", "dépendances", "après", "requiert", "nécessite",
    "bloquée par", "bloqué par", "hängt ab von", "hängt von", "abhängig von", "abhängigkeiten", "nach", "benötigt",
    "braucht", "blockiert durch", "dipende da", "dopo", "richiede",
  ]

  /// What says that a requirement was withdrawn.
  static let withdrawals = [
    "eliminad", "anulad", "supprim", "annul", "abandonn", "gestrichen", "entfallen", "entfällt", "zurückgezogen",
    "rimoss", "ritirat",
  ]

  /// Short headings of a section that may be Complexity Tracking.
  static let complexitySections = ["complejidad", "complexité", "komplexität", "complessità", "abweichungen"]

  /// What stands first in brackets where something is still to be clarified.
  static let openMarks = [
    "necesita aclaración", "requiere aclaración", "aclaración necesaria", "por aclarar", "por definir", "por confirmar",
    "à clarifier", "à préciser", "à définir", "à confirmer", "clarification nécessaire", "nécessite une clarification",
    "besoin de clarification", "klärung nötig", "klärung notwendig", "klärung erforderlich", "klärungsbedarf",
    "zu klären", "noch zu klären", "da chiarire", "richiede chiarimento", "chiarimento necessario", "da definire",
    "da confermare",
  ]

  /// The headings of sections.
  static let sections: [KnownSection: [String]] = [
    .decisionLog: [
      "Registro de decisiones", "Diario de decisiones", "Journal des décisions", "Registre des décisions",
      "Entscheidungsprotokoll", "Entscheidungslog", "Registro delle decisioni", "Diario delle decisioni",
    ],
    .openQuestions: [
      "Preguntas abiertas", "Preguntas pendientes", "Cuestiones abiertas", "Dudas", "Dudas abiertas",
      "Questions ouvertes",
      "Questions en suspens", "Points ouverts", "Offene Fragen", "Offene Punkte", "Ungeklärte Fragen", "Domande aperte",
      "Questioni aperte",
    ],
  ]

  /// What the heading of a list of questions holds.
  static let questions = [
    "preguntas", "dudas", "aclaraciones", "fragen", "domande", "chiarimenti", "dubbi",
  ]

  /// What such a heading holds where they are answered.
  static let answeredQuestions = [
    "resueltas", "resueltos", "respondidas", "contestadas", "aclaradas", "résolues", "résolus", "répondues", "geklärte",
    "geklärt", "beantwortete", "beantwortet", "risolte", "risposte", "chiarite",
  ]

  /// What the head of the column of the answer holds.
  static let gateStatusColumns = [
    "ergebnis", "bewertung", "erfüllt", "cumple", "cumplimiento", "résultat", "statut", "conforme", "esito", "stato",
    "risultato",
  ]

  /// The verdicts on gates, in capitals, and the words beside them.
  static let verdicts = VerdictWords(
    standAlone: false,
    passes: [
      "CUMPLE", "APROBADO", "APROBADA", "RÉUSSI", "RÉUSSIE", "VALIDÉ", "VALIDÉE", "ERFÜLLT", "BESTANDEN", "SUPERATO",
      "APPROVATO",
    ],
    fails: [
      "NO CUMPLE", "NO CONFORME", "NO APROBADO", "NO APROBADA", "FALLA", "FALLIDO", "INCUMPLE", "VIOLACIÓN",
      "BLOQUEADO", "BLOQUEADA", "REQUIERE REVISIÓN", "REQUIERE ATENCIÓN", "ÉCHEC", "ÉCHOUÉ", "NON CONFORME",
      "NON RESPECTÉ", "NON VALIDÉ", "BLOQUÉ", "BLOQUÉE", "À REVOIR", "NICHT ERFÜLLT", "NICHT BESTANDEN",
      "FEHLGESCHLAGEN", "DURCHGEFALLEN", "VERLETZT", "BLOCKIERT", "NON SUPERATO", "NON APPROVATO", "FALLITO",
      "BLOCCATO",
      "VIOLAZIONE", "VERSTOSS",
    ],
    notApplicable: ["NO APLICA", "SANS OBJET", "NICHT ZUTREFFEND", "ENTFÄLLT", "NON APPLICABILE"],
    none: ["ninguno", "ninguna", "aucun", "aucune", "keine", "keiner", "nessuno", "nessuna"],
    counters: [],
    quantifiers: ["sin", "si", "sans", "ohne", "wenn", "senza", "se"],
    denials: ["pas", "nicht", "nie", "jamais", "nunca"],
    connectors: ["por", "porque", "pour", "par", "car", "weil", "wegen", "durch", "per", "perché", "da", "en", "bei"])

  /// How a requirement begins that is yet to be decided.
  static let undecidedRequirements = [
    "por definir", "pendiente de definir", "por decidir", "à définir", "à préciser", "à décider", "noch offen",
    "noch zu klären", "zu klären", "noch festzulegen", "da definire", "da decidere",
  ]

  /// What a sentence calls the mark of an open question.
  static let markWords = ["marcador", "marqueur", "markierung", "marcatore"]

  /// How a word begins by which such a sentence says that the mark asks nothing.
  static let idleMarks = [
    "ejemplo", "propósito", "exemple", "exprès", "ignorier", "beispiel", "absichtlich", "esempio",
  ]

  /// Whole requirements that nothing need be built for.
  static let constraints = [
    "solo lectura", "sólo lectura", "lecture seule", "en lecture seule", "nur lesend", "schreibgeschützt",
    "sola lettura",
  ]

  /// What begins a requirement that something be not there.
  static let absences = [
    "sin", "ningún", "ninguna", "sans", "aucun", "aucune", "pas de", "ohne", "kein", "keine", "keinen", "senza",
    "nessun",
    "nessuna",
  ]

  /// What a task or another part of the work is called.
  static let taskSteps = ["tarea", "tâche", "aufgabe", "attività", "étape", "schritt", "etapa"]

  /// What stands in parentheses behind the ID of a task that goes on with another one.
  static let followUps = [
    "seguimiento", "continuación", "suite", "complément", "fortsetzung", "nacharbeit", "nachtrag", "seguito",
  ]

  /// What says that a gate is looked at later.
  static let gateDelays = [
    "pendiente", "aplazado", "aplazada", "pospuesto", "pospuesta", "por validar", "futuro", "futura", "en attente",
    "reporté", "reportée", "à valider", "à vérifier", "ausstehend", "verschoben", "zurückgestellt",
    "noch offen", "in attesa", "rimandato", "rimandata", "da validare", "da verificare",
  ]

  /// What says that it is still worked at.
  static let gateProgress = [
    "en elaboración", "en curso", "en preparación", "en revisión", "en cours", "en préparation", "en relecture",
    "in arbeit", "in vorbereitung", "in prüfung", "in bearbeitung", "in corso", "in preparazione", "in revisione",
  ]

  /// What a cell says that answers with no.
  static let no = ["nein", "non"]

  /// How a Status begins.
  static let statuses = StatusWords(
    closed: [
      "sustituido", "sustituida", "descartada", "retirada", "rechazado", "rechazada", "reemplazado", "reemplazada",
      "annulé", "annulée", "abandonné", "abandonnée", "remplacé", "remplacée", "rejeté", "rejetée", "retiré", "retirée",
      "obsolète", "archivé", "archivée", "abgelehnt", "abgebrochen", "aufgegeben", "veraltet", "verworfen", "ersetzt",
      "zurückgezogen", "archiviert", "eingestellt", "obsoleto", "annullato", "annullata", "abbandonato", "abbandonata",
      "sostituito", "sostituita", "rifiutato", "rifiutata", "ritirato", "ritirata", "archiviato", "archiviata",
    ],
    built: [
      "terminado", "terminada", "completado", "completada", "implementado", "implementada", "entregado", "entregada",
      "finalizado", "finalizada", "en producción", "terminé", "terminée", "livré", "livrée", "implémenté",
      "implémentée",
      "réalisé", "réalisée", "achevé", "achevée", "en production", "fertiggestellt", "fertig", "abgeschlossen",
      "umgesetzt", "implementiert", "erledigt", "ausgeliefert", "in produktion",
      "completato", "completata", "implementato", "implementata", "rilasciato", "rilasciata", "terminato", "terminata",
      "in produzione",
    ],
    planned: [
      "planificado", "planificada", "previsto", "prevista", "futuro", "futura", "propuesto", "propuesta",
      "por crear", "por escribir", "se creará", "aún no existe", "todavía no existe", "aún no creado",
      "aún no creada", "aún no escrito", "aún no escrita", "todavía no escrito", "todavía no escrita",
      "aún sin carpeta", "prévu", "prévue", "planifié", "planifiée", "futur", "future", "proposé", "proposée",
      "à créer", "à écrire", "à venir", "sera créé", "sera créée", "n'existe pas encore", "n’existe pas encore",
      "pas encore écrit", "pas encore écrite", "pas encore créé", "pas encore créée", "pas encore de dossier",
      "geplant", "geplante", "geplantes", "künftig", "künftige", "künftiges", "zukünftig", "zukünftige",
      "vorgeschlagen", "anzulegen", "noch nicht geschrieben", "noch nicht angelegt", "noch nicht vorhanden",
      "noch nicht erstellt", "gibt es noch nicht", "existiert noch nicht", "noch kein ordner",
      "noch kein verzeichnis", "wird noch", "pianificato", "pianificata", "proposto", "proposta", "da creare",
      "da scrivere", "sarà creato", "sarà creata", "non esiste ancora", "non ancora scritto",
      "non ancora scritta", "non ancora creato", "non ancora creata", "ancora senza cartella",
    ],
    parts: [
      "especificación", "planificación", "requisitos", "listo para", "lista para", "pendiente", "parte",
      "spécification",
      "prêt", "prête", "planification", "en attente", "partie", "spezifikation", "planung", "bereit", "ausstehend",
      "teilweise", "entwurf", "specifica", "pianificazione", "pronto per", "in attesa", "fase", "etapa", "phase",
      "étape", "sauf", "salvo", "teil", "außer",
    ],
    degrees: ["ya", "déjà", "bereits", "schon", "vollständig", "già"],
    remarks: ["en", "el", "por", "le", "par", "dans", "am", "seit", "mit", "von", "durch", "il", "da", "nel"],
    repositories: ["repositorio", "repositório", "dépôt", "リポジトリ"],
    repositoryLeads: [
      "en", "del", "de", "desde", "du", "dans", "do", "no", "aus", "im", "vom", "von", "des", "nel", "dal",
    ],
    repositoryArticles: ["el", "este", "le", "dem", "der", "das", "den", "il", "o"],
    ownRepository: [
      "este", "esto", "nuestro", "mismo", "ce", "notre", "même", "diesem", "unserem", "dieses", "unseres", "nosso",
    ])
}

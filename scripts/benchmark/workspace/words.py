"""What the features are about, and the words of English documents."""

# One of each makes the name of a feature's subject, so ten thousand features have ten thousand subjects.
MODIFIERS = """
Loyalty Seasonal Regional Corporate Wholesale Recurring Prepaid Deferred Partial Bulk Express Refrigerated Fragile
Oversized Digital Physical Personal Family Student Partner Supplier Warehouse Harbour Border Customs Domestic Overseas
Weekend Overnight Morning Planned Urgent Manual Automatic Scheduled Delayed Returned Damaged Missing Duplicate Archived
Draft Published Private Public Shared Pooled Leased Rented Owned Insured Certified Inspected Measured Estimated Weighted
Graded Ranked Blended Sorted Packed Sealed Stacked Loaded Routed Tracked Counted Audited Reviewed Approved Disputed
Settled Refunded Discounted Taxed Exempt Bonded Pledged Reserved Backordered Substituted Bundled Custom Engraved Gift
Sample Trial Standard Premium Essential Compact Modular Portable Fixed Mobile Remote Central Local Nightly Yearly
""".split()
SUBJECTS = """
Voucher Invoice Shipment Parcel Pallet Container Contract Tariff Quote Offer Receipt Deposit Payout Budget Forecast
Reminder Alert Digest Newsletter Survey Review Rating Complaint Claim Warranty Repair Inspection Certificate Permit
Licence Badge Passport Roster Shift Absence Timesheet Payslip Expense Allowance Mileage Vehicle Driver Route Stop Depot
Gate Dock Crane Shelf Basket Wishlist Catalogue Bundle Variant Label Barcode Manifest Packing Batch Recipe Ingredient
Harvest Field Sensor Meter Reading Outage Ticket Incident Runbook Backup Snapshot Tenant Workspace Folder Attachment
Signature Template Translation Glossary Course Lesson Exam Grade Diploma Appointment Referral Prescription Allergy Visit
Ward Donor Grant Petition Ballot Census Parking Toll Ferry Mooring Beacon Tunnel Bridge
""".split()
SERVICES = """
user order catalogue payment platform shipping billing search notification pricing inventory returns loyalty identity
reporting support content review partner tax fraud routing fleet depot scheduling payroll training grading clinic
laboratory harvest metering outage archive translation survey parking ticketing census gateway
""".split()
VERBS = """
Create Change Cancel Review Approve Import Export Print Share Search Compare Schedule Remind Renew Transfer Merge Split
Archive Restore Track Audit Sign Translate Rate Settle
""".split()

# What tells several entities of one feature apart; the first is the subject by itself.
FACETS = ["", "Line", "Event", "Rule", "Note", "Owner", "Window", "Limit"]

ACTORS = """
customer|visitor|clerk|warehouse worker|driver|support agent|accountant|team lead|supplier|auditor|planner|teacher|nurse
dispatcher|shop manager|new colleague|returning customer|night shift|partner company|regional office
""".replace("\n", "|").strip("|").split("|")
ACTIONS = """
opens the list|sends the form|changes the amount|asks for a copy|signs in on the phone|picks another date|adds a remark
removes the last line|confirms the summary|uploads a photograph|scans the code|prints the page|invites a colleague
goes back one step|filters by region|sorts by age|repeats the last entry|leaves the page open|answers the question
corrects the address|closes the case|hands the work over|marks the item as checked|takes the oldest entry
""".replace("\n", "|").strip("|").split("|")
OUTCOMES = """
the change is shown within a second|a mail confirms what was agreed|the total is right to the cent|nothing is lost
the entry stands in the history with a name and a time|the other side is told once|the list is shorter by one line
a sentence says what is missing|the old state can be seen for a year|the next free slot is offered|the box is ticked
the figure agrees with the ledger|the work goes on where it stopped|the request is refused and says why
the same request a second time changes nothing|the page shows who is working on it|the reminder goes out at eight
""".replace("\n", "|").strip("|").split("|")
CIRCUMSTANCES = """
on a slow connection|at the end of the month|while two people work on the same case|after the yearly stocktaking
when the register is closed|with a printer that has no paper|during the morning rush|on the day before a holiday
when the clock is set back|with more than a hundred lines|without the right to see prices|in a second browser window
after an interrupted upload|with a name of two letters|when the supplier has merged|for an account that was closed
""".replace("\n", "|").strip("|").split("|")
REASONS = """
the register is reconciled every night|two of five calls to support are about it|the law asks for ten years of records
people count by hand today|the paper form is misread once a day|the partner pays by the piece
three regions work differently without need|nobody can say afterwards who agreed|the present list is copied twice
the old system is switched off in spring|an auditor asked for it in the last review|half of the entries are corrected later
training a new colleague takes two weeks|the night shift has no access to the archive|mistakes are found only at delivery
""".replace("\n", "|").strip("|").split("|")
QUALITIES = """
plain|complete|repeatable|traceable|current|readable|consistent|reversible|bounded|visible|short|predictable
""".strip().split("|")
PARTS = """
the outbox table|a nightly job|the request handler|the shared cache|the event stream|a read model|the search index
the validation layer|a background worker|the mail queue|the audit trail|the feature flag|the import pipeline
the rate limiter|the session store|the document store|a materialised view|the message broker|the retry policy
""".replace("\n", "|").strip("|").split("|")
MEASURES = """
120 ms at the 95th percentile|40 requests a second|three steps|one working day|99 of 100 cases|two clicks|15 minutes
0.2 percent of all entries|five seconds after the last change|one call a week|half an hour of training|30 days
""".replace("\n", "|").strip("|").split("|")
TOOLS = """
PostgreSQL 17|Go 1.25|TypeScript 5.9|Redis 8|Swift 6.2|Rust 1.91|Kafka 4.1|SQLite 3.50|nginx 1.29|Python 3.14
""".strip().split("|")
PEOPLE = ["Mara Lindqvist", "Samuel Okafor", "Aiko Tanaka", "Inês Duarte", "Tomasz Zielinski", "Leila Haddad"]
FIELDS = """
opened_at timestamptz|closed_at timestamptz|amount_cents integer|currency text|region text|state text|remark text
owner_id uuid|position integer|valid_from date|valid_until date|external_reference text|quantity numeric|language text
checked_by uuid|source text|attempts integer|priority integer|weight_grams integer|digest bytea
""".replace("\n", "|").strip("|").split("|")

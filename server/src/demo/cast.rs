//! Who applies, when, and what becomes of it. All names are invented.

/// What becomes of an application.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    /// It isn't sent.
    Draft,
    /// It's sent, and nobody has decided yet.
    Waiting,
    /// The reviewers have asked a question.
    Asked,
    OnHold,
    Declined,
    Withdrawn,
    /// It's approved, and the foundation hasn't signed yet.
    Unsigned,
    /// The first invoice isn't paid.
    Unpaid,
    Member,
    /// A member who gives notice after this many days.
    Leaves(i64),
    /// A member who asks for another tier after this many days.
    Changes(i64, &'static str),
}

/// Somebody who applies.
#[derive(Clone, Copy, Debug)]
pub(super) struct CastMember {
    pub foundation: &'static str,
    pub programme: &'static str,
    pub tier: &'static str,
    /// Empty for a person.
    pub organisation: &'static str,
    pub person: &'static str,
    /// How many days before the last one they apply.
    pub ago: i64,
    pub fate: Fate,
    /// Answers that matter. Everything else gets a plausible one.
    pub answers: &'static [(&'static str, &'static str)],
}

impl CastMember {
    /// The host of the organisation's or person's website.
    pub fn host(&self) -> String {
        let name = if self.organisation.is_empty() {
            self.person
        } else {
            self.organisation
        };
        let key = crate::storage::name_key(name);
        let words = key.split(|letter: char| !letter.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).take(3).collect();
        format!("{}.example.org", words.join("-"))
    }

    pub fn email(&self) -> String {
        let first = self.person.split(' ').next().unwrap_or("someone");
        format!("{}@{}", crate::storage::name_key(first), self.host())
    }
}

const fn role(
    (foundation, programme, tier): (&'static str, &'static str, &'static str),
    organisation: &'static str,
    person: &'static str,
    ago: i64,
    fate: Fate,
) -> CastMember {
    CastMember {
        foundation,
        programme,
        tier,
        organisation,
        person,
        ago,
        fate,
        answers: &[],
    }
}

const fn with(role: CastMember, answers: &'static [(&'static str, &'static str)]) -> CastMember {
    CastMember { answers, ..role }
}

type Joins = (&'static str, &'static str, &'static str);

const MIRROR: Joins = ("almalinux", "membership", "mirror");
const CONTRIBUTOR: Joins = ("almalinux", "membership", "contributor");
const SILVER: Joins = ("almalinux", "membership", "silver");
const RUBY: Joins = ("almalinux", "membership", "ruby");
const GOLD: Joins = ("almalinux", "membership", "gold");
const PLATINUM: Joins = ("almalinux", "membership", "platinum");
const COMMUNITY: Joins = ("almalinux", "membership", "community");
const OPEN_PLATINUM: Joins = ("openinfra", "membership", "platinum");
const OPEN_GOLD: Joins = ("openinfra", "membership", "gold");
const OPEN_SILVER: Joins = ("openinfra", "membership", "silver");
const ASSOCIATE: Joins = ("openinfra", "membership", "associate");
const FOUNDATION_MEMBER: Joins = ("openinfra", "membership", "foundation-member");
const ACCOUNT: Joins = ("openinfra", "membership", "community-account");
const HUB: Joins = ("2i2c", "membership", "member");
const PROJECT: Joins = ("2i2c", "project", "collaboration");

const COMPANY: &[(&str, &str)] = &[("fact.kind", "company")];
const NONPROFIT: &[(&str, &str)] = &[("fact.kind", "nonprofit")];
const ACADEMIC: &[(&str, &str)] = &[("fact.kind", "academic")];
const START_UP: &[(&str, &str)] = &[("fact.stage", "startup")];
const ESTABLISHED: &[(&str, &str)] = &[("fact.stage", "established")];
const DEVELOPERS: &[(&str, &str)] = &[("plan.developers.people", "2")];
const MONEY: &[(&str, &str)] = &[("give", "money")];
const IN_KIND: &[(&str, &str)] = &[("give", "in-kind")];

pub(super) const CAST: &[CastMember] = &[
    // AlmaLinux
    with(
        role(PLATINUM, "Lanternfish Hosting", "Marta Quill", 1_080, Fate::Member),
        MONEY,
    ),
    with(
        role(GOLD, "Tidewater Cloud Works", "Jonas Ferrybridge", 1_050, Fate::Member),
        MONEY,
    ),
    with(
        role(MIRROR, "Kelpforest University", "Noor Al-Sahil", 1_010, Fate::Member),
        COMPANY,
    ),
    with(
        role(RUBY, "Barnacle & Sons", "Édith Marée", 960, Fate::Leaves(610)),
        MONEY,
    ),
    with(
        role(
            SILVER,
            "Driftwood Data Centres",
            "Piotr Mewa",
            900,
            Fate::Changes(480, "ruby"),
        ),
        MONEY,
    ),
    role(CONTRIBUTOR, "", "Anneke Zeehond", 860, Fate::Member),
    role(CONTRIBUTOR, "", "Tomás Faro", 800, Fate::Member),
    with(
        role(SILVER, "Petrel Analytics", "Wanjiru Pwani", 700, Fate::Leaves(200)),
        IN_KIND,
    ),
    with(
        role(MIRROR, "Sandbar Networks", "Ilse Strandgut", 560, Fate::Leaves(200)),
        COMPANY,
    ),
    role(COMMUNITY, "Salinas Salt Works", "Rafael Salinas", 480, Fate::Member),
    with(
        role(
            RUBY,
            "Breakwater Systems",
            "Hana Minato",
            330,
            Fate::Changes(326, "gold"),
        ),
        MONEY,
    ),
    with(
        role(GOLD, "Estuary Semiconductors", "Gwen Harbwr", 210, Fate::Member),
        MONEY,
    ),
    with(
        role(SILVER, "Cuttlefish Print Works", "Ola Sepia", 365, Fate::Leaves(300)),
        MONEY,
    ),
    role(CONTRIBUTOR, "", "Kofi Anlo", 150, Fate::Member),
    with(role(SILVER, "Whelk Media", "Bea Muschel", 70, Fate::Unpaid), MONEY),
    with(
        role(SILVER, "Foghorn Consulting", "Lars Nebel", 45, Fate::Unsigned),
        MONEY,
    ),
    role(CONTRIBUTOR, "", "Priya Sagar", 20, Fate::Waiting),
    with(
        role(
            RUBY,
            "Sea Shanty Studios of the Outer Islands and Surrounding Waters",
            "Niamh Ó Trá",
            16,
            Fate::Asked,
        ),
        MONEY,
    ),
    role(CONTRIBUTOR, "", "Otto Zufall", 90, Fate::Declined),
    with(
        role(MIRROR, "Undertow Broadband", "Mila Prúd", 6, Fate::Waiting),
        COMPANY,
    ),
    with(role(SILVER, "Rockpool Robotics", "Samir Bahri", 3, Fate::Draft), MONEY),
    // OpenInfra
    with(
        role(
            OPEN_PLATINUM,
            "Northern Current Telecom",
            "Sigrid Havn",
            1_070,
            Fate::Member,
        ),
        DEVELOPERS,
    ),
    with(
        role(OPEN_GOLD, "Albatross Compute", "Chidi Okun", 1_020, Fate::Member),
        ESTABLISHED,
    ),
    with(
        role(OPEN_SILVER, "Plover Platforms", "Yuki Isobe", 940, Fate::Member),
        START_UP,
    ),
    role(FOUNDATION_MEMBER, "", "Leila Karimi", 900, Fate::Member),
    role(FOUNDATION_MEMBER, "", "Dmitri Morskoy", 840, Fate::Member),
    with(
        role(
            ASSOCIATE,
            "Institute for Tidal Research",
            "Freya Dünung",
            760,
            Fate::Member,
        ),
        ACADEMIC,
    ),
    with(
        role(OPEN_SILVER, "Cormorant Storage", "Ana Vela", 640, Fate::Leaves(120)),
        START_UP,
    ),
    role(ACCOUNT, "", "Ben Watt", 520, Fate::Changes(200, "foundation-member")),
    with(
        role(ASSOCIATE, "Lighthouse Keepers' Union", "Tove Fyr", 400, Fate::Member),
        NONPROFIT,
    ),
    with(
        role(OPEN_GOLD, "Leviathan Logistics", "Mehmet Deniz", 260, Fate::Member),
        ESTABLISHED,
    ),
    role(FOUNDATION_MEMBER, "", "Grace Tidepool", 120, Fate::Member),
    with(
        role(OPEN_SILVER, "Gannet Games", "Olu Etikun", 40, Fate::Unpaid),
        START_UP,
    ),
    with(
        role(OPEN_GOLD, "Maelstrom Motors", "Karin Strudel", 14, Fate::Waiting),
        ESTABLISHED,
    ),
    with(
        role(OPEN_SILVER, "Spindrift Security", "Pál Hullám", 30, Fate::OnHold),
        START_UP,
    ),
    with(
        role(ASSOCIATE, "Reef Foundation", "Lucía Coral", 60, Fate::Withdrawn),
        NONPROFIT,
    ),
    role(ACCOUNT, "", "Minh Bãi", 2, Fate::Draft),
    // 2i2c
    role(HUB, "Oceanic Observatory Network", "Kaia Moana", 1_000, Fate::Member),
    role(HUB, "Fjord University Library", "Henrik Sund", 880, Fate::Leaves(700)),
    role(PROJECT, "Coral Genome Collaboration", "Amara Bay", 620, Fate::Member),
    role(HUB, "Delta Climate Lab", "Rosa Laguna", 420, Fate::Member),
    role(HUB, "Mangrove Modelling Group", "Arif Teluk", 35, Fate::Unsigned),
    role(PROJECT, "Glacier Sound Archive", "Una Jökull", 9, Fate::Waiting),
];

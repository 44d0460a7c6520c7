//! What the columns of a table contain, guessed from their names.

use crate::bank::folded_header;
use serde::{Deserialize, Serialize};

/// What a column of a list of members contains.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportField {
    Name,
    Kind,
    Tier,
    Contact,
    Email,
    Website,
    Since,
    FirstDay,
    LastDay,
    Status,
    Amount,
    Logo,
    Key,
}

impl ImportField {
    pub const EACH: [Self; 13] = [
        Self::Name,
        Self::Kind,
        Self::Tier,
        Self::Contact,
        Self::Email,
        Self::Website,
        Self::Since,
        Self::FirstDay,
        Self::LastDay,
        Self::Status,
        Self::Amount,
        Self::Logo,
        Self::Key,
    ];

    /// Its name in forms and in the API.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Tier => "tier",
            Self::Contact => "contact",
            Self::Email => "email",
            Self::Website => "website",
            Self::Since => "since",
            Self::FirstDay => "first_day",
            Self::LastDay => "last_day",
            Self::Status => "status",
            Self::Amount => "amount",
            Self::Logo => "logo",
            Self::Key => "key",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::EACH.into_iter().find(|field| field.id() == id)
    }

    /// The names of columns that have it, the best ones first: small letters and digits.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "displayname",
                "organisationname",
                "organizationname",
                "organisation",
                "organization",
                "companyname",
                "company",
                "membername",
                "member",
                "sponsorprofilename",
                "sponsorname",
                "sponsor",
                "contributorname",
                "accountname",
                "account",
                "name",
                "fullname",
                "firma",
                "verein",
                "mitglied",
                "mitgliedsname",
                "nom",
                "nombre",
            ],
            Self::Kind => &["kind", "contacttype", "entitytype", "partytype", "art"],
            Self::Tier => &[
                "membershiptype",
                "membershiplevel",
                "membershiptier",
                "tiername",
                "tier",
                "levelname",
                "level",
                "memberlevel",
                "membertype",
                "plan",
                "package",
                "sponsorlevel",
                "category",
                "stufe",
                "mitgliedsart",
                "mitgliedschaft",
                "beitragsgruppe",
                "type",
            ],
            Self::Contact => &[
                "contactname",
                "contactperson",
                "primarycontact",
                "contact",
                "ansprechpartner",
                "ansprechperson",
                "kontakt",
            ],
            Self::Email => &[
                "email",
                "emailaddress",
                "contactemail",
                "primaryemail",
                "sponsorpublicemail",
                "mail",
                "emailadresse",
            ],
            Self::Website => &[
                "website",
                "homepage",
                "homepageurl",
                "sponsorurl",
                "url",
                "web",
                "webseite",
            ],
            Self::Since => &[
                "membersince",
                "joined",
                "joindate",
                "joinedon",
                "since",
                "sponsorshipstartedon",
                "mitgliedseit",
                "eintritt",
                "eintrittsdatum",
                "createdat",
            ],
            Self::FirstDay => &[
                "membershipstartdate",
                "termstart",
                "startdate",
                "start",
                "firstday",
                "from",
                "validfrom",
                "begin",
                "beginn",
                "von",
            ],
            Self::LastDay => &[
                "membershipexpirationdate",
                "membershipenddate",
                "expirationdate",
                "expirydate",
                "expires",
                "expiry",
                "termend",
                "enddate",
                "end",
                "lastday",
                "until",
                "validuntil",
                "ende",
                "bis",
            ],
            Self::Status => &["membershipstatus", "status", "state", "isactive", "active"],
            Self::Amount => &[
                "amount",
                "fee",
                "dues",
                "price",
                "membershipfee",
                "processedamount",
                "beitrag",
            ],
            Self::Logo => &["logo", "logourl", "image"],
            Self::Key => &[
                "membershipid",
                "memberid",
                "membernumber",
                "sponsorhandle",
                "crmid",
                "externalid",
                "id",
                "mitgliedsnummer",
            ],
        }
    }
}

/// What each column contains. Each thing is in one column at most.
pub fn guess_columns(header: &[String]) -> Vec<Option<ImportField>> {
    let folded: Vec<String> = header.iter().map(|name| folded_header(name)).collect();
    let mut columns = vec![None; header.len()];
    for field in ImportField::EACH {
        let place = |name: &&str| {
            folded
                .iter()
                .zip(&columns)
                .position(|(known, used)| known == name && used.is_none())
        };
        if let Some(at) = field.names().iter().find_map(place) {
            columns[at] = Some(field);
        }
    }
    columns
}

//! What the columns of a table contain, guessed from their names.

use crate::bank::folded_header;
use crate::import_field::ImportField;

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
        if let Some(at) = names(field).iter().find_map(place) {
            columns[at] = Some(field);
        }
    }
    columns
}

/// The names of columns that have a field, the best ones first: small letters and digits.
fn names(field: ImportField) -> &'static [&'static str] {
    match field {
        ImportField::Name => &[
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
        ImportField::Kind => &["kind", "contacttype", "entitytype", "partytype", "art"],
        ImportField::Tier => &[
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
        ImportField::Contact => &[
            "contactname",
            "contactperson",
            "primarycontact",
            "contact",
            "ansprechpartner",
            "ansprechperson",
            "kontakt",
        ],
        ImportField::Email => &[
            "email",
            "emailaddress",
            "contactemail",
            "primaryemail",
            "sponsorpublicemail",
            "mail",
            "emailadresse",
        ],
        ImportField::Website => &[
            "website",
            "homepage",
            "homepageurl",
            "sponsorurl",
            "url",
            "web",
            "webseite",
        ],
        ImportField::Since => &[
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
        ImportField::FirstDay => &[
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
        ImportField::LastDay => &[
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
        ImportField::Status => &["membershipstatus", "status", "state", "isactive", "active"],
        ImportField::Amount => &[
            "amount",
            "fee",
            "dues",
            "price",
            "membershipfee",
            "processedamount",
            "beitrag",
        ],
        ImportField::Logo => &["logo", "logourl", "image"],
        ImportField::Key => &[
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

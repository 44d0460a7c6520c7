//! What credentials say: Open Badges 3.0 and Bitstring Status List 1.0, both as W3C Verifiable Credentials 2.0.

use super::address::IssuerAddress;
use domain::date::Date;
use serde_json::{Value, json};

const SECONDS_OF_A_DAY: i64 = 86_400;

/// What a proof of membership says, in the foundation's language.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Statement<'a> {
    pub address: &'a IssuerAddress,
    /// The proof's ID.
    pub proof: &'a str,
    /// The foundation's name.
    pub foundation: &'a str,
    /// The member's name.
    pub member: &'a str,
    /// Title of the programme.
    pub programme: &'a str,
    /// Title of the tier.
    pub tier: &'a str,
    /// URL of the tier's page.
    pub tier_page: String,
    pub from: Date,
    /// The end of the term. `None` if it has no fixed end.
    pub until: Option<Date>,
    /// The proof's place in the status list.
    pub status_index: i64,
}

/// The first second of a day, in UTC.
fn starts(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

/// The last second of a day, in UTC.
fn ends(day: Date) -> String {
    format!("{day}T23:59:59Z")
}

impl Statement<'_> {
    /// The claims of the credential's JWT.
    pub fn payload(&self) -> Value {
        let address = self.address;
        let id = address.proof(self.proof);
        let list = address.status_list();
        let mut claims = json!({
            "@context": [
                "https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            ],
            "id": id,
            "type": ["VerifiableCredential", "OpenBadgeCredential"],
            "issuer": {
                "id": address.id(),
                "type": ["Profile"],
                "name": self.foundation,
                "url": address.page(),
            },
            "name": format!("{}: {}", self.foundation, self.tier),
            "image": { "id": format!("{id}/badge.png"), "type": "Image" },
            "validFrom": starts(self.from),
            "credentialSubject": {
                "type": ["AchievementSubject"],
                "identifier": [{
                    "type": "IdentityObject",
                    "hashed": false,
                    "identityHash": self.member,
                    "identityType": "name",
                }],
                "achievement": {
                    "id": self.tier_page,
                    "type": ["Achievement"],
                    "achievementType": "Membership",
                    "name": self.tier,
                    "description": format!("{}, {}: {}", self.foundation, self.programme, self.tier),
                    "criteria": { "id": self.tier_page },
                },
            },
            "credentialStatus": {
                "id": format!("{list}#{}", self.status_index),
                "type": "BitstringStatusListEntry",
                "statusPurpose": "revocation",
                "statusListIndex": self.status_index.to_string(),
                "statusListCredential": list,
            },
            "iss": address.id(),
            "jti": id,
            "nbf": self.from.unix_days() * SECONDS_OF_A_DAY,
        });
        if let Some(until) = self.until {
            claims["validUntil"] = ends(until).into();
            claims["exp"] = ((until.unix_days() + 1) * SECONDS_OF_A_DAY - 1).into();
        }
        claims
    }
}

/// The claims of a status list's JWT. `today` is the day on which it's made, so it has the same bytes all day unless something changes.
pub(crate) fn status_list(address: &IssuerAddress, encoded: &str, today: Date) -> Value {
    let id = address.status_list();
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": id,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": address.id(),
        "validFrom": starts(today),
        "credentialSubject": {
            "id": format!("{id}#list"),
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": encoded,
        },
        "iss": address.id(),
        "jti": id,
        "nbf": today.unix_days() * SECONDS_OF_A_DAY,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_credential_is_valid_from_its_first_to_its_last_second() {
        let address = IssuerAddress::new("https://members.example.org", "harbour");
        let mut statement = Statement {
            address: &address,
            proof: "p",
            foundation: "Harbour Foundation",
            member: "Harbour Works",
            programme: "Membership",
            tier: "Fleet",
            tier_page: "https://members.example.org/harbour/membership/tiers/fleet".to_owned(),
            from: date("2026-07-15"),
            until: Some(date("2027-07-14")),
            status_index: 94_567,
        };
        let claims = statement.payload();
        assert_eq!(claims["validFrom"], "2026-07-15T00:00:00Z");
        assert_eq!(claims["validUntil"], "2027-07-14T23:59:59Z");
        assert_eq!(
            (&claims["nbf"], &claims["exp"]),
            (&json!(1_784_073_600), &json!(1_815_609_599))
        );
        // The standard asks for these.
        assert_eq!(
            (&claims["iss"], &claims["jti"]),
            (&claims["issuer"]["id"], &claims["id"])
        );
        let status = &claims["credentialStatus"];
        assert_eq!(status["statusListIndex"], "94567");
        assert_eq!(
            status["statusListCredential"],
            "https://members.example.org/credentials/harbour/status"
        );
        statement.until = None;
        let claims = statement.payload();
        assert!(claims.get("validUntil").is_none() && claims.get("exp").is_none());
    }
}

//! An application for the harbour's fleet, prepared for a test, and what's stored about it.

use crate::site::Site;
use domain::joining::Part;
use server::applications::{
    AppState, ApplicationReference, Form, HandedOver, LinkSecret, Signed, Start, Submitted, hand_over, save, sign,
    start,
};
use server::reviews::submit;

/// Every answer that the tier asks for.
pub const ANSWERS: [(&str, &str); 20] = [
    ("fact.ships", "3"),
    ("fact.in_league", "yes"),
    ("you.name", "Zoë Föhn"),
    ("you.email", "zoe@example.org"),
    ("organisation.name", "Harbour Works"),
    ("organisation.kind", "company"),
    ("organisation.website", "quay.example.org"),
    ("address.street", "Pier 1"),
    ("address.city", "Föhr"),
    ("country", "DE"),
    ("role.legal.1.who", "you"),
    ("role.captain.1.who", "you"),
    ("give", "money"),
    ("invoice.email", "bills@example.org"),
    ("invoice.same", "yes"),
    ("question.flag", "red"),
    ("question.pilot", "no"),
    ("question.site", "https://works.example.org"),
    ("question.watch_email", "night@example.org"),
    ("question.crest", ""),
];

/// The colleague that a part is sent to.
pub const COLLEAGUE: &str = "colleague@example.org";

/// An application, by its applicant's link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fleet {
    pub secret: String,
    pub reference: String,
}

impl Fleet {
    pub async fn started(state: &AppState) -> Self {
        Self::started_in(state, "en").await
    }

    /// Started from a page in this language.
    pub async fn started_in(state: &AppState, language: &str) -> Self {
        let start = start(
            state,
            Start {
                foundation: "harbour",
                programme: "membership",
                tier: "fleet",
                facts: &[],
                language,
                network: "",
            },
        );
        let started = start.await.unwrap();
        Self {
            secret: started.secret.expose().to_owned(),
            reference: started.reference.to_string(),
        }
    }

    /// With all answers, and the applicant's address confirmed.
    pub async fn answered(state: &AppState) -> Self {
        let fleet = Self::unconfirmed(state).await;
        fleet.confirm(state, "zoe@example.org").await;
        fleet
    }

    /// Says that the applicant has confirmed an address.
    pub async fn confirm(&self, state: &AppState, email: &str) {
        let mut tx = state.database.begin().await.unwrap();
        let confirmed = "UPDATE application SET confirmed_email = $1, confirmed_address = $1 WHERE reference = $2";
        tx.run(confirmed, &[email.into(), (&self.reference).into()])
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// With all answers, and the applicant's address unconfirmed.
    pub async fn unconfirmed(state: &AppState) -> Self {
        let fleet = Self::started(state).await;
        fleet.answer(state, &ANSWERS).await;
        fleet
    }

    pub async fn signed(site: &Site) -> Self {
        let fleet = Self::answered(&site.state).await;
        fleet.sign(site).await;
        fleet
    }

    pub async fn submitted(site: &Site) -> Self {
        let fleet = Self::signed(site).await;
        assert_eq!(submit(&site.state, &fleet.link()).await.unwrap(), Submitted::Yes);
        fleet
    }

    /// Saves answers without checking for conflicts.
    pub async fn answer(&self, state: &AppState, answers: &[(&str, &str)]) {
        let owned = answers
            .iter()
            .map(|(key, typed)| ((*key).to_owned(), (*typed).to_owned()));
        let form = Form {
            revision: i64::MAX,
            page: String::new(),
            answers: owned.collect(),
        };
        save(state, &self.link(), &form).await.unwrap();
    }

    /// The hash of the text to sign.
    pub async fn hash(&self, site: &Site) -> String {
        let path = format!("/applications/{}?agreement=membership", self.secret);
        site.json(&path).await["text"]["hash"].as_str().unwrap().to_owned()
    }

    pub async fn sign(&self, site: &Site) {
        let said = [
            ("sign.membership.name", "Zoë Föhn"),
            ("sign.membership.title", "Captain"),
            ("sign.membership.consent", "yes"),
        ];
        self.answer(&site.state, &said).await;
        let hash = self.hash(site).await;
        let signed = sign(&site.state, &self.link(), "membership", &hash).await.unwrap();
        assert_eq!(signed, Signed::Yes);
    }

    /// Delegates a part to a colleague, and returns the secret of their link.
    pub async fn hand_over(&self, state: &AppState, part: Part) -> String {
        let form = Form {
            revision: i64::MAX,
            page: String::new(),
            answers: vec![
                (format!("send.{}.name", part.id()), "Col League".to_owned()),
                (format!("send.{}.email", part.id()), COLLEAGUE.to_owned()),
            ],
        };
        let sent = hand_over(state, &self.link(), part, &form).await.unwrap();
        assert_eq!(sent, HandedOver::Sent);
        let secret = owed_secret(state, &self.reference, "handed over").await;
        let mut tx = state.database.begin().await.unwrap();
        let sent = "UPDATE outbox SET sent_at = 1 WHERE application = $1";
        tx.run(sent, &[(&self.reference).into()]).await.unwrap();
        tx.commit().await.unwrap();
        secret
    }

    pub async fn revision(&self, site: &Site) -> i64 {
        let answer = site.json(&format!("/applications/{}", self.secret)).await;
        answer["revision"].as_i64().unwrap()
    }

    /// The secret of the applicant's link.
    pub fn link(&self) -> LinkSecret {
        LinkSecret::parse(&self.secret).unwrap()
    }

    /// The application number.
    pub fn number(&self) -> ApplicationReference {
        ApplicationReference::parse(&self.reference).unwrap()
    }

    /// The URL of a page or file.
    pub fn at(&self, page: &str) -> String {
        format!("/apply/{}/{page}", self.secret)
    }
}

/// The secret in the unsent email of this kind for an application.
pub async fn owed_secret(state: &AppState, reference: &str, kind: &str) -> String {
    let mut tx = state.database.read().await.unwrap();
    let sql = "SELECT message FROM outbox WHERE application = $1 AND kind = $2 AND sent_at IS NULL";
    let rows: Vec<(Vec<u8>,)> = tx.all(sql, &[reference.into(), kind.into()]).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(rows.len(), 1, "{kind}");
    secret_in(std::str::from_utf8(&rows[0].0).unwrap())
}

/// The secret in a raw email.
pub fn secret_in(message: &str) -> String {
    let whole = message.replace("=\r\n", "");
    let (_, rest) = whole.split_once("/apply/").unwrap();
    rest.chars().take_while(char::is_ascii_alphanumeric).collect()
}

/// The confirmation code in a raw email.
pub fn code_in(message: &str) -> Option<String> {
    let whole = message.replace("=\r\n", "").replace("=3D", "=");
    let (_, rest) = whole.split_once("/confirm?code=")?;
    Some(rest.chars().take_while(char::is_ascii_alphanumeric).collect())
}

/// How many rows a query counts for an application.
pub async fn count(state: &AppState, sql: &'static str, reference: &str) -> i64 {
    let mut tx = state.database.read().await.unwrap();
    let (count,): (i64,) = tx.one(sql, &[reference.into()]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

/// The kinds of an application's emails.
pub async fn letters(state: &AppState, reference: &str) -> Vec<String> {
    let mut tx = state.database.read().await.unwrap();
    let rows: Vec<(String,)> = tx
        .all(
            "SELECT kind FROM outbox WHERE application = $1 ORDER BY kind",
            &[reference.into()],
        )
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    rows.into_iter().map(|(kind,)| kind).collect()
}

/// How often an action appears in an application's ledger entries.
pub async fn recorded(state: &AppState, reference: &str, action: &str) -> i64 {
    let mut tx = state.database.read().await.unwrap();
    let sql = "SELECT COUNT(*) FROM ledger WHERE subject = $1 AND action = $2";
    let (count,): (i64,) = tx.one(sql, &[reference.into(), action.into()]).await.unwrap();
    tx.rollback().await.unwrap();
    count
}

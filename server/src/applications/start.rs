//! Starting an application: a draft with the known facts, and the applicant's secret link.

use super::answers::{self, AnswerSource};
use super::ids::{ApplicationReference, LinkId, LinkSecret};
use super::ledger::{self, Entry};
use super::limits::{self, RateLimit};
use super::link::APPLICANT_DAYS;
use super::mailing::hashed_network;
use super::rows::State;
use super::{AppState, CommandError};
use crate::storage::{StorageError, Tx};
use app::locale::Locale;
use domain::application::key;
use domain::catalogue::VersionQuery;
use domain::fact::FactKind;
use domain::joining::Part;
use domain::programme::{Programme, ProgrammeStatus, Tier};
use domain::typed::one_line;
use serde_json::json;

/// What to apply for, and the client to count it for.
#[derive(Clone, Debug)]
pub struct Start<'a> {
    pub foundation: &'a str,
    pub programme: &'a str,
    pub tier: &'a str,
    /// Facts by id, as typed.
    pub facts: &'a [(String, String)],
    /// The applicant's language.
    pub language: &'a str,
    /// The client's network. Empty if it's not known.
    pub network: &'a str,
}

/// The most drafts that one client network can start in an hour and in a day.
const MOST_DRAFTS: (i64, i64) = (60, 300);

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Started {
    pub reference: ApplicationReference,
    /// The secret of the applicant's link. It's not available later.
    pub secret: LinkSecret,
}

/// A fact that the applicant stated before starting.
struct StartFact<'a> {
    id: &'a str,
    typed: String,
    /// Only valid facts aren't asked for again.
    is_valid: bool,
}

impl<'a> StartFact<'a> {
    /// The longest invalid answer that's kept, in characters.
    const LONGEST: usize = 200;

    /// `None` if the programme doesn't have the fact, or the answer is invalid and its field couldn't show it.
    fn new(programme: &Programme, id: &'a str, typed: &str) -> Option<Self> {
        let fact = programme.fact(id)?;
        let typed: String = one_line(typed).chars().take(Self::LONGEST).collect();
        let is_valid = fact.read(&typed).is_ok();
        let is_shown =
            matches!(fact.kind, FactKind::Number { .. } | FactKind::Money { .. }) && !typed.trim().is_empty();
        (is_valid || is_shown).then_some(Self { id, typed, is_valid })
    }
}

/// Creates a draft for the version in force.
///
/// # Errors
/// If the tier isn't open today.
pub async fn start(state: &AppState, start: Start<'_>) -> Result<Started, CommandError> {
    let (programme, tier) = offered(state, &start)?;
    let facts: Vec<StartFact<'_>> = start
        .facts
        .iter()
        .filter_map(|(id, typed)| StartFact::new(programme, id, typed))
        .collect();
    let mut busy = 0;
    loop {
        match insert(state, &start, programme, tier, &facts).await {
            Ok(Some(started)) => return Ok(started),
            // The application number is taken.
            Ok(None) => {}
            // A deadlock with another transaction.
            Err(CommandError::Storage(StorageError::Busy)) if busy < 3 => busy += 1,
            Err(error) => return Err(error),
        }
    }
}

/// The programme and the tier, if it's open today.
fn offered<'a>(state: &'a AppState, start: &Start<'_>) -> Result<(&'a Programme, &'a Tier), CommandError> {
    let catalogue = &state.loaded.catalogue;
    let programme = catalogue.programme(start.foundation, start.programme, &VersionQuery::InForce)?;
    let tier = programme.tier(start.tier).ok_or(CommandError::NoSuchTier)?;
    if programme.status == ProgrammeStatus::Draft || !tier.is_open() {
        return Err(CommandError::Closed);
    }
    Ok((programme, tier))
}

/// Creates a draft with a new application number. `None` if that number is taken.
async fn insert(
    state: &AppState,
    start: &Start<'_>,
    programme: &Programme,
    tier: &Tier,
    facts: &[StartFact<'_>],
) -> Result<Option<Started>, CommandError> {
    let now = state.clock.now();
    let reference = ApplicationReference::random(&state.secrets)?;
    let (secret, link) = (LinkSecret::random(&state.secrets)?, LinkId::random(&state.secrets)?);
    let offered = state.loaded.catalogue.foundation(&programme.foundation);
    let offered = offered.map_or(&[][..], |foundation| &foundation.languages);
    let language = Locale::offered_by(offered, start.language);
    let carried: Vec<&str> = facts.iter().filter(|fact| fact.is_valid).map(|fact| fact.id).collect();
    let mut tx = state.database.begin().await?;
    let (an_hour, a_day) = MOST_DRAFTS;
    let limit = RateLimit {
        what: "start",
        who: start.network,
        an_hour,
        a_day,
    };
    limits::count_all(&mut tx, state, &[limit]).await?;
    let inserted = tx.run(
        "INSERT INTO application (reference, foundation, programme, version, tier, language, state, carried, revision, \
         created_at, changed_at, network) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $9, $10) \
         ON CONFLICT (reference) DO NOTHING",
        &[
            (&reference).into(),
            (&programme.foundation).into(),
            (&programme.id).into(),
            (&programme.version).into(),
            (&tier.id).into(),
            language.tag().into(),
            State::Draft.id().into(),
            (&carried.join(" ")).into(),
            now.0.into(),
            hashed_network(state, start.network).as_ref().into(),
        ],
    )
    .await?;
    if inserted == 0 {
        tx.rollback().await?;
        return Ok(None);
    }
    add_link(
        &mut tx,
        &link,
        &reference,
        &secret,
        now.0,
        now.plus_days(APPLICANT_DAYS).0,
    )
    .await?;
    let source = AnswerSource {
        reference: &reference,
        link: &link,
        page: "",
        revision: 1,
        at: now.0,
    };
    let keys: Vec<String> = facts.iter().map(|fact| key::fact(fact.id)).collect();
    let typed = keys
        .iter()
        .zip(facts)
        .map(|(key, fact)| (key.as_str(), fact.typed.as_str()));
    answers::add(&mut tx, source, &typed.collect::<Vec<_>>()).await?;
    let entry = Entry {
        subject: reference.as_str(),
        action: "started",
        actor: "applicant",
        detail: json!({
            "foundation": programme.foundation, "programme": programme.id, "version": programme.version, "tier": tier.id,
        }),
        personal: None,
    };
    ledger::append(&mut tx, state, entry).await?;
    tx.commit().await?;
    Ok(Some(Started { reference, secret }))
}

async fn add_link(
    tx: &mut Tx,
    id: &LinkId,
    reference: &ApplicationReference,
    secret: &LinkSecret,
    now: i64,
    expires: i64,
) -> Result<(), StorageError> {
    tx.run(
        "INSERT INTO link (id, application, secret, part, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &[
            id.into(),
            reference.into(),
            (&secret.hash()).into(),
            Part::Applicant.id().into(),
            now.into(),
            expires.into(),
        ],
    )
    .await?;
    Ok(())
}

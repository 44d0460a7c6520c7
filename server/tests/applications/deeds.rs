//! Actions that change an application: the form to send, and where to see that it was done.

use super::fleet::{COLLEAGUE, Fleet, count, letters, recorded};
use super::requests::form_body;
use crate::site::Site;
use domain::joining::Part;
use server::applications::{State, ask};

/// The action during which the server is killed, and how many commits it takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    Start,
    Save,
    HandOver,
    PartDone,
    Sign,
    Submit,
    Answer,
    Withdraw,
}

pub const DEEDS: [(Deed, u64); 8] = [
    (Deed::Start, 1),
    (Deed::Save, 1),
    (Deed::HandOver, 1),
    (Deed::PartDone, 1),
    (Deed::Sign, 2),
    (Deed::Submit, 1),
    (Deed::Answer, 1),
    (Deed::Withdraw, 1),
];

/// A form to send, and the application it belongs to.
pub struct About {
    pub fleet: Fleet,
    pub path: String,
    pub body: String,
    /// Where it redirects to.
    pub then: String,
}

pub async fn before(deed: Deed, site: &Site) -> About {
    let state = &site.state;
    let fleet = match deed {
        Deed::Start | Deed::Save | Deed::HandOver | Deed::PartDone | Deed::Sign => Fleet::answered(state).await,
        Deed::Submit => Fleet::signed(site).await,
        Deed::Answer | Deed::Withdraw => Fleet::submitted(site).await,
    };
    let mut others: Vec<(&str, String)> = Vec::new();
    let (path, then) = match deed {
        Deed::Start => {
            let names = [
                (".foundation", "harbour"),
                (".programme", "membership"),
                (".tier", "fleet"),
            ];
            others.extend(names.map(|(name, value)| (name, value.to_owned())));
            ("/apply".to_owned(), "/apply/".to_owned())
        }
        Deed::Save => {
            others.push(("you.title", "Keeper of the light".to_owned()));
            (fleet.at("you"), fleet.at(""))
        }
        Deed::HandOver => {
            others.push(("send.legal.name", "Col League".to_owned()));
            others.push(("send.legal.email", COLLEAGUE.to_owned()));
            (fleet.at("send-legal"), format!("/apply/{}?done=sent", fleet.secret))
        }
        Deed::PartDone => {
            let secret = fleet.hand_over(state, Part::Legal).await;
            // Sent again, the response says that the section is complete.
            (format!("/apply/{secret}/done"), format!("/apply/{secret}"))
        }
        Deed::Sign => {
            others.push(("hash", fleet.hash(site).await));
            others.push(("sign.membership.name", "Zoë Föhn".to_owned()));
            others.push(("sign.membership.title", "Captain".to_owned()));
            others.push(("sign.membership.consent", "yes".to_owned()));
            (fleet.at("agreement-membership"), fleet.at("check"))
        }
        Deed::Submit => (fleet.at("check"), format!("/apply/{}", fleet.secret)),
        Deed::Answer => {
            let request = ask(state, &fleet.number(), "you", "Who are you?", "staff")
                .await
                .unwrap();
            others.push(("request", request.unwrap().to_string()));
            others.push(("reply", "The captain.".to_owned()));
            (fleet.at("answer"), format!("/apply/{}", fleet.secret))
        }
        Deed::Withdraw => {
            others.push(("reference", fleet.reference.clone()));
            (fleet.at("withdraw"), format!("/apply/{}", fleet.secret))
        }
    };
    let revision = fleet.revision(site).await.to_string();
    let act = if deed == Deed::Sign { "sign" } else { "next" };
    let pairs: Vec<(&str, &str)> = others
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .chain([("revision", revision.as_str()), ("do", act)])
        .collect();
    let body = form_body(&pairs);
    // This isn't about email, so earlier emails are no longer due.
    let mut tx = state.database.begin().await.unwrap();
    tx.run("UPDATE outbox SET sent_at = 1 WHERE sent_at IS NULL", &[])
        .await
        .unwrap();
    tx.commit().await.unwrap();
    About {
        fleet,
        path,
        body,
        then,
    }
}

/// How often it was done, according to every place that shows it. If they disagree, it was done partially.
pub async fn done(deed: Deed, site: &Site, fleet: &Fleet) -> i64 {
    let (state, reference) = (&site.state, fleet.reference.as_str());
    let in_state = async |state: State| {
        let now = site.json(&format!("/applications/{}", fleet.secret)).await;
        i64::from(now["state"] == state.id())
    };
    let mailed = async |kind: &str| {
        let all = letters(state, reference).await;
        i64::try_from(all.iter().filter(|known| *known == kind).count()).unwrap()
    };
    let places = match deed {
        Deed::Start => vec![
            count(
                state,
                "SELECT COUNT(*) FROM application WHERE reference <> $1",
                reference,
            )
            .await,
        ],
        Deed::Save => {
            let sql = "SELECT COUNT(*) FROM answer WHERE application = $1 AND key = 'you.title'";
            vec![count(state, sql, reference).await]
        }
        Deed::HandOver => {
            let sql = "SELECT COUNT(*) FROM link WHERE application = $1 AND part = 'legal'";
            vec![
                count(state, sql, reference).await,
                mailed("handed over").await,
                recorded(state, reference, "handed over").await,
            ]
        }
        Deed::PartDone => {
            let sql = "SELECT COUNT(*) FROM link WHERE application = $1 AND done_at IS NOT NULL";
            vec![
                count(state, sql, reference).await,
                mailed("part done").await,
                recorded(state, reference, "part done").await,
            ]
        }
        Deed::Sign => vec![
            count(
                state,
                "SELECT COUNT(*) FROM signature WHERE application = $1",
                reference,
            )
            .await,
            recorded(state, reference, "signed").await,
        ],
        Deed::Submit => vec![
            in_state(State::Submitted).await,
            mailed("submitted").await,
            recorded(state, reference, "submitted").await,
        ],
        Deed::Answer => vec![
            in_state(State::Submitted).await,
            mailed("answered").await,
            recorded(state, reference, "answered").await,
        ],
        Deed::Withdraw => vec![
            in_state(State::Withdrawn).await,
            mailed("withdrawn").await,
            recorded(state, reference, "withdrawn").await,
        ],
    };
    assert!(places.iter().all(|place| *place == places[0]), "{deed:?}: {places:?}");
    places[0]
}

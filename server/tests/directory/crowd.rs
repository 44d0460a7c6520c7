//! Many members, without their applications' histories.

use crate::reviews::Harbour;
use server::storage::{Arg, Tx};

/// Members named `Member 00000` and so on, each of the tier that follows from its number.
pub async fn crowd(harbour: &Harbour, count: usize, tier: fn(usize) -> &'static str) {
    let mut tx = harbour.site.state.database.begin().await.unwrap();
    let party = "aaaaaaaaaaaaaaaa";
    tx.run(
        "INSERT INTO party (id, foundation, kind, name, created_at) VALUES ($1, 'harbour', 'organisation', 'Crowd', 0)",
        &[party.into()],
    )
    .await
    .unwrap();
    let rows: Vec<CrowdRow> = (0..count).map(|number| CrowdRow::new(number, tier(number))).collect();
    for some in rows.chunks(200) {
        insert(&mut tx, party, some).await;
    }
    tx.commit().await.unwrap();
}

struct CrowdRow {
    id: String,
    reference: String,
    name: String,
    key: String,
    tier: &'static str,
}

impl CrowdRow {
    fn new(number: usize, tier: &'static str) -> Self {
        // IDs don't have the digits 0 and 1.
        let letters = |number: usize| -> String {
            let digits = format!("{number:08}");
            digits.bytes().map(|digit| char::from(b'a' + digit - b'0')).collect()
        };
        let name = format!("Member {number:05}");
        Self {
            id: format!("bbbbbbbb{}", letters(number)),
            reference: format!("C-{number}"),
            key: name.to_lowercase(),
            name,
            tier,
        }
    }
}

async fn insert(tx: &mut Tx, party: &str, rows: &[CrowdRow]) {
    let applications: Vec<[Arg<'_>; 3]> = rows
        .iter()
        .map(|row| [Arg::from(&row.reference), row.tier.into(), party.into()])
        .collect();
    // Only what's needed to refer to it.
    for row in &applications {
        tx.run(
            "INSERT INTO application (reference, foundation, programme, version, tier, language, state, carried, revision, \
             created_at, changed_at, party) VALUES ($1, 'harbour', 'membership', '2', $2, 'en', 'submitted', '', 0, 0, 0, $3)",
            row,
        )
        .await
        .unwrap();
    }
    for row in rows {
        tx.run(
            "INSERT INTO membership (id, foundation, party, application, programme, version, tier, approved_at, activated_at, \
             listed_key) VALUES ($1, 'harbour', $2, $3, 'membership', '2', $4, 0, 0, $5)",
            &[(&row.id).into(), party.into(), (&row.reference).into(), row.tier.into(), (&row.key).into()],
        )
        .await
        .unwrap();
        tx.run(
            "INSERT INTO term (membership, number, first_day, snapshot, created_at) VALUES ($1, 1, '2026-01-01', '{}', 0)",
            &[(&row.id).into()],
        )
        .await
        .unwrap();
        tx.run(
            "INSERT INTO profile (id, foundation, membership, name, listed, listed_at, changed_at) \
             VALUES ($1, 'harbour', $1, $2, $3, 0, 0)",
            &[(&row.id).into(), (&row.name).into(), true.into()],
        )
        .await
        .unwrap();
        for (place, word) in [(1_i64, row.key.as_str()), (2, &row.key["member ".len()..])] {
            tx.run(
                "INSERT INTO listed_word (membership, place, foundation, word) VALUES ($1, $2, 'harbour', $3)",
                &[(&row.id).into(), place.into(), word.into()],
            )
            .await
            .unwrap();
        }
    }
}

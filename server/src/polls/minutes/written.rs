//! Minutes of counts as files, for outside checkers (scripts/check-documents).

use super::content::CountMinutes;
use super::document::pdf;
use crate::pdf::Fonts;
use crate::polls::samples;
use app::api::CertificationBrief;
use app::locale::Locale;
use domain::poll::AuditBundle;
use domain::text::Text;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// 2027-05-03 09:14:07 UTC.
const AT: i64 = 1_809_335_647_000;

fn minutes(bundle: AuditBundle, certifiers: &[&str]) -> CountMinutes {
    let mut foundation = Text::new("en", "Harbour Foundation");
    foundation.insert("de", "Hafenstiftung".to_owned());
    let certifications = certifiers.iter().zip(1_i64..);
    CountMinutes {
        foundation,
        election: Text::new("en", "Board"),
        tiers: BTreeMap::from([("gold".to_owned(), Text::new("en", "Gold Member"))]),
        years: Some(4),
        bundle,
        bundle_hash: "b".repeat(64),
        counted_at: AT,
        certifications: certifications
            .map(|(name, hour)| CertificationBrief {
                name: (*name).to_owned(),
                at: AT + hour * 3_600_000,
            })
            .collect(),
    }
}

fn every_kind() -> Vec<(&'static str, CountMinutes, Locale)> {
    let election = minutes(samples::election(), &["Ada Byron", "Ben Okri"]);
    vec![
        ("minutes-count", election.clone(), Locale::En),
        ("minutes-count-german", election, Locale::De),
        (
            "minutes-count-resolution",
            minutes(samples::resolution(), &[]),
            Locale::En,
        ),
    ]
}

#[tokio::test]
async fn minutes_of_counts_are_written_the_same_every_time() {
    let fonts = Fonts::in_folders(vec!["/usr/share/fonts".into()]);
    let folder = std::env::var_os("GUILDHALL_DOCUMENTS").map(PathBuf::from);
    for (name, content, locale) in every_kind() {
        let written = pdf(&content, locale, name, &fonts).await.unwrap();
        let again = pdf(&content, locale, name, &fonts).await.unwrap();
        assert_eq!(written, again, "{name}");
        assert!(written.starts_with(b"%PDF"), "{name}");
        if let Some(folder) = &folder {
            std::fs::write(folder.join(format!("{name}.pdf")), &written).unwrap();
        }
    }
}

//! `guildhall erase`.

use super::place::{Place, submitted};

#[tokio::test]
async fn what_would_go_is_shown_and_nothing_goes_without_being_confirmed() {
    for place in Place::each() {
        let site = place.site();
        let (reference, secret) = submitted(&site, &[("organisation.name", "Quagga Quays")]).await;
        let (code, early) = place.told(&["erase", "application", &reference]);
        assert!(code == 2 && early.contains("decide on it"), "{early}");
        let mut tx = site.state.database.begin().await.unwrap();
        tx.run("UPDATE application SET outcome = 'declined'", &[])
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let (code, preview) = place.told(&["erase", "application", &reference]);
        assert_eq!(code, 0, "{preview}");
        for expected in [
            "This would be erased:",
            "answers",
            "This would be kept:",
            "ledger entries",
            "Nothing is erased yet.",
            "1 uploaded or signed files",
        ] {
            assert!(preview.contains(expected), "{expected}: {preview}");
        }
        let (code, wrong) = place.told(&["erase", "application", &reference, "--confirm", "7KQ2-M9XW"]);
        assert!(code == 2 && wrong.contains("nothing was erased"), "{wrong}");
        assert!(site.get(&format!("/apply/{secret}")).await.body.contains("uagga"));
        for _ in 0..2 {
            let (code, erased) = place.told(&["erase", "application", &reference, "--confirm", &reference]);
            assert!(code == 0 && erased.contains("is erased"), "{erased}");
        }
        assert!(!site.get(&format!("/apply/{secret}")).await.body.contains("uagga"));
        assert_eq!(site.state.files.list().await.unwrap(), Vec::<[u8; 32]>::new());
        let (_, again) = place.told(&["erase", "application", &reference]);
        assert!(again.contains("It was erased before."), "{again}");
        assert_eq!(place.told(&["ledger", "verify"]).0, 0);
        let (code, unknown) = place.told(&["erase", "application", "7KQ2-M9XW"]);
        assert!(code == 2 && unknown.contains("there's no application"), "{unknown}");
    }
}

#[tokio::test]
async fn somebody_is_signed_out_for_good() {
    for place in Place::each() {
        let site = place.site();
        let mut visitor = crate::accounts::visitor::Visitor::new(&site);
        visitor.sign_in("zoe@example.org").await;
        let (code, preview) = place.told(&["erase", "account", "ZOE@example.org"]);
        assert!(code == 0 && preview.contains("1 sessions"), "{preview}");
        assert!(visitor.account().await.is_some());
        let (code, wrong) = place.told(&["erase", "account", "zoe@example.org", "--confirm", "zoe@example.com"]);
        assert!(code == 2 && wrong.contains("nothing was erased"), "{wrong}");
        for _ in 0..2 {
            let typed = ["erase", "account", "zoe@example.org", "--confirm", "zoe@example.org"];
            assert_eq!(place.told(&typed).0, 0);
        }
        assert!(visitor.account().await.is_none());
        assert_eq!(place.told(&["ledger", "verify"]).0, 0);
        for unknown in ["nobody@example.org", "nobody"] {
            assert_eq!(place.told(&["erase", "account", unknown]).0, 2, "{unknown}");
        }
    }
}

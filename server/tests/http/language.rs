//! The language of a page: from the URL, then the visitor's choice, then the browser's settings.

use crate::site::Site;

fn language(page: &str) -> &str {
    let (_, rest) = page.split_once("<html lang=\"").unwrap();
    rest.split_once('"').unwrap().0
}

#[tokio::test]
async fn the_address_wins_then_the_choice_then_the_wish() {
    let site = Site::harbour();
    for (path, headers, expected) in [
        ("/harbour", vec![], "en"),
        ("/harbour", vec![("accept-language", "de")], "de"),
        ("/harbour", vec![("accept-language", "de-AT, en;q=0.5")], "de"),
        ("/harbour", vec![("accept-language", "fr, de;q=0.8, en;q=0.5")], "de"),
        ("/harbour", vec![("accept-language", "en;q=0.5, de;q=0.8")], "de"),
        ("/harbour", vec![("accept-language", "de;q=0, fr")], "en"),
        ("/harbour", vec![("accept-language", "en ; q=0.1, de ; q=0.9")], "de"),
        ("/harbour", vec![("accept-language", "*")], "en"),
        ("/harbour", vec![("cookie", "lang=de")], "de"),
        (
            "/harbour",
            vec![("cookie", "theme=dark; lang=en"), ("accept-language", "de")],
            "en",
        ),
        ("/harbour", vec![("cookie", "lang=fr"), ("accept-language", "de")], "de"),
        (
            "/harbour?lang=de",
            vec![("cookie", "lang=en"), ("accept-language", "en")],
            "de",
        ),
        ("/harbour?lang=fr", vec![("cookie", "lang=de")], "de"),
        ("/harbour?lang=en-XA", vec![], "en"),
    ] {
        // Cached or not.
        for _ in 0..2 {
            let page = site.get_with(path, &headers).await;
            assert_eq!(language(&page.body), expected, "{path} {headers:?}");
        }
    }
}

#[tokio::test]
async fn texts_of_the_foundation_follow() {
    let site = Site::harbour();
    for (lang, name) in [("en", "Harbour Foundation"), ("de", "Hafenstiftung")] {
        let page = site.get_with("/harbour", &[("accept-language", lang)]).await.body;
        assert!(
            page.contains(&format!("<title>{name}")) || page.contains(name),
            "{lang}"
        );
    }
}

#[tokio::test]
async fn a_chosen_language_is_remembered_and_nothing_else_is() {
    let site = Site::harbour();
    let chosen = site.get("/harbour?lang=de").await;
    assert_eq!(
        chosen.header("set-cookie"),
        "lang=de; SameSite=Lax; Path=/; Max-Age=31536000"
    );
    for (path, headers) in [
        ("/harbour", vec![("accept-language", "de")]),
        ("/harbour", vec![("cookie", "lang=de")]),
        ("/harbour?lang=fr", vec![]),
        ("/api/v1/foundations?lang=de", vec![]),
    ] {
        assert_eq!(site.get_with(path, &headers).await.header("set-cookie"), "", "{path}");
    }
}

#[tokio::test]
async fn pseudo_locales_are_for_sites_that_offer_them() {
    let site = Site::new(Site::harbour().loaded, |config| config.pseudo_locales = true);
    for lang in ["en-XA", "ar-XB"] {
        let page = site.get(&format!("/harbour?lang={lang}")).await;
        assert_eq!(language(&page.body), lang);
    }
}

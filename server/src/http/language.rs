//! The language of a page: from the URL, the visitor's choice, or the browser's settings.

use app::locale::Locale;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use domain::catalogue::Catalogue;
use std::collections::BTreeMap;
use std::sync::Arc;
use time::Duration;

/// The name of the cookie that stores the choice. It doesn't identify anyone.
const COOKIE: &str = "lang";

/// The languages of the site: each foundation offers its own.
#[derive(Clone, Debug)]
pub(crate) struct SiteLanguages {
    foundations: Arc<BTreeMap<String, Vec<Locale>>>,
    /// Those of pages that belong to no foundation: every language that one of them has.
    all: Arc<[Locale]>,
    pseudo: bool,
}

impl SiteLanguages {
    pub fn new(catalogue: &Catalogue, pseudo: bool) -> Self {
        let foundations: BTreeMap<String, Vec<Locale>> = catalogue
            .foundations()
            .iter()
            .map(|shelf| &shelf.foundation)
            .map(|foundation| (foundation.id.clone(), Locale::of_foundation(&foundation.languages)))
            .collect();
        let offered = |locale: &Locale| foundations.values().flatten().any(|known| known == locale);
        let all = Locale::OFFERED.into_iter().filter(offered).collect();
        Self {
            foundations: Arc::new(foundations),
            all,
            pseudo,
        }
    }

    /// The languages that a foundation offers.
    pub fn of_foundation(&self, id: &str) -> &[Locale] {
        self.foundations.get(id).map_or(&self.all, Vec::as_slice)
    }

    /// The languages that a page offers. An application's foundation isn't in its URL.
    pub fn of_path(&self, path: &str) -> &[Locale] {
        let mut parts = path.trim_start_matches('/').split('/');
        let first = parts.next().unwrap_or_default();
        let second = parts.next().unwrap_or_default();
        let foundation = match first {
            "embed" if second == "directory" => parts.next().unwrap_or_default(),
            "directory" | "embed" | "review" | "meetings" | "invoices" | "bank" | "in-kind" | "benefits"
            | "elections" | "members" | "polls" | "reports" | "roles" | "webhooks" => second,
            _ => first,
        };
        self.of_foundation(foundation)
    }

    /// A request's language, and whether the URL chose it.
    pub fn of(&self, parts: &Parts) -> (Locale, bool) {
        let offered = self.of_path(parts.uri.path());
        let (locale, chosen) = wanted(parts, self.pseudo, offered);
        (locale.among(offered), chosen)
    }
}

/// The language that a visitor wants most of those offered, and whether the URL chose it.
fn wanted(parts: &Parts, pseudo: bool, languages: &[Locale]) -> (Locale, bool) {
    let offered = |tag: &str| {
        let offers = |locale: &Locale| languages.contains(locale) || (pseudo && !Locale::OFFERED.contains(locale));
        Locale::from_tag(tag).filter(offers)
    };
    let query = parts.uri.query().unwrap_or_default();
    let named = query.split('&').find_map(|pair| pair.strip_prefix("lang="));
    if let Some(locale) = named.and_then(offered) {
        return (locale, true);
    }
    let cookies = CookieJar::from_headers(&parts.headers);
    let chosen = cookies.get(COOKIE).map(Cookie::value);
    let locale = chosen
        .and_then(offered)
        .or_else(|| wished(&parts.headers).find_map(offered))
        .unwrap_or_default();
    (locale, false)
}

/// Remembers a choice for a year.
pub(crate) fn cookie(locale: Locale, secure: bool) -> CookieJar {
    let cookie = Cookie::build((COOKIE, locale.tag()))
        .path("/")
        .max_age(Duration::days(365))
        .same_site(SameSite::Lax)
        .secure(secure);
    CookieJar::new().add(cookie)
}

/// The languages in `Accept-Language`, most preferred first (RFC 9110, 12.5.4).
fn wished(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let value = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    let mut tags: Vec<(u16, &str)> = value
        .unwrap_or_default()
        .split(',')
        .take(20)
        .filter_map(|entry| {
            let (tag, weight) = entry.split_once(';').unwrap_or((entry, "q=1"));
            let weight: f32 = weight.trim().strip_prefix("q=")?.parse().ok()?;
            // A weight of 0 means "not acceptable".
            if weight <= 0.0 {
                return None;
            }
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "clamped to 0..=1000"
            )]
            let rank = 1000 - (weight.clamp(0.0, 1.0) * 1000.0) as u16;
            Some((rank, tag.trim()))
        })
        .collect();
    tags.sort_by_key(|(rank, _)| *rank);
    tags.into_iter().map(|(_, tag)| tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;
    use axum::response::IntoResponse;

    #[test]
    fn the_address_wins_then_the_choice_then_the_wish() {
        for (uri, cookie, accept, expected) in [
            ("/", "", "", Locale::En),
            ("/", "", "fr, de;q=0.8, en;q=0.5", Locale::De),
            ("/", "", "en;q=0.5, de;q=0.8", Locale::De),
            ("/", "", "en ; q=0.5, de ; q=0.8", Locale::De),
            ("/", "", "de;q=0, fr", Locale::En),
            ("/", "a=b; lang=en", "de", Locale::En),
            ("/", "a; =; xlang=en;lang=de", "en", Locale::De),
            ("/?x=1&lang=de", "lang=en", "en", Locale::De),
            ("/?lang=en-XA", "", "", Locale::En),
        ] {
            let request = Request::get(uri)
                .header("cookie", cookie)
                .header("accept-language", accept);
            let (parts, ()) = request.body(()).unwrap().into_parts();
            assert_eq!(
                wanted(&parts, false, &Locale::OFFERED).0,
                expected,
                "{uri} {cookie} {accept}"
            );
        }
        let (parts, ()) = Request::get("/?lang=en-XA").body(()).unwrap().into_parts();
        assert_eq!(wanted(&parts, true, &Locale::OFFERED).0, Locale::Pseudo);
    }
    #[test]
    fn a_choice_is_remembered_for_a_year_on_this_site_alone() {
        for (secure, expected) in [
            (false, "lang=de; SameSite=Lax; Path=/; Max-Age=31536000"),
            (true, "lang=de; SameSite=Lax; Secure; Path=/; Max-Age=31536000"),
        ] {
            let response = cookie(Locale::De, secure).into_response();
            assert_eq!(response.headers()[header::SET_COOKIE], expected);
        }
    }
}

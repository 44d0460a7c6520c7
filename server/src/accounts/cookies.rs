//! The cookies that say who is signed in. With HTTPS their names start with `__Host-`, so that no other host can set them
//! (OWASP ASVS 5.0, 3.3).

use axum::http::HeaderMap;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};
use time::Duration;

/// The session's secret.
pub(crate) const SESSION_COOKIE: &str = "session";
/// The secret of a browser that wants to sign in.
pub(crate) const SIGN_IN_COOKIE: &str = "sign-in";

/// The name of a cookie on a site with or without HTTPS.
fn full_name(name: &str, secure: bool) -> String {
    if secure {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}

/// The value of a cookie, if the browser sent it.
pub(crate) fn secret_cookie(headers: &HeaderMap, name: &str, secure: bool) -> Option<String> {
    let jar = CookieJar::from_headers(headers);
    jar.get(&full_name(name, secure))
        .map(|cookie| cookie.value().to_owned())
}

/// Adds a cookie that scripts can't read and other sites' pages don't send.
pub(crate) fn with_cookie(jar: CookieJar, name: &str, value: &str, days: i64, secure: bool) -> CookieJar {
    let cookie = Cookie::build((full_name(name, secure), value.to_owned()))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(secure)
        .max_age(Duration::days(days));
    jar.add(cookie)
}

/// Tells the browser to forget a cookie.
pub(crate) fn without_cookie(jar: CookieJar, name: &str, secure: bool) -> CookieJar {
    with_cookie(jar, name, "", 0, secure)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header;
    use axum::response::IntoResponse;

    #[test]
    fn a_secret_is_only_sent_back_to_this_host() {
        for (secure, expected) in [
            (false, "session=abc; HttpOnly; SameSite=Lax; Path=/; Max-Age=2592000"),
            (
                true,
                "__Host-session=abc; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=2592000",
            ),
        ] {
            let response = with_cookie(CookieJar::new(), SESSION_COOKIE, "abc", 30, secure).into_response();
            assert_eq!(response.headers()[header::SET_COOKIE], expected);
        }
    }

    #[test]
    fn without_its_prefix_a_cookie_is_ignored_on_https() {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, "session=planted; __Host-session=own".parse().unwrap());
        assert_eq!(secret_cookie(&headers, SESSION_COOKIE, true).as_deref(), Some("own"));
        headers.insert(header::COOKIE, "session=planted".parse().unwrap());
        assert_eq!(secret_cookie(&headers, SESSION_COOKIE, true), None);
    }
}

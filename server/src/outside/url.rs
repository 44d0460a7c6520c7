//! The URLs that requests are sent to: HTTPS on its own port, at a host that can be public. Those that are only checked can also be HTTP.

use super::address::is_public;
use std::net::IpAddr;
use url::{Host, Url};

/// The longest URL, in bytes.
const LONGEST: usize = 2_000;

/// Why requests aren't sent to a URL.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum UrlRefusal {
    #[error("it isn't a URL")]
    NoUrl,
    #[error("it doesn't start with https://")]
    NotHttps,
    #[error("it contains a user name or a password")]
    WithPassword,
    #[error("it names a port other than 443")]
    OtherPort,
    #[error("its host isn't on the public internet")]
    NotPublic,
}

/// Reads a URL that requests are sent to. `allow_private` also allows private hosts, other ports, and `http://`.
///
/// # Errors
/// Why no requests are sent there.
pub fn outside_url(text: &str, allow_private: bool) -> Result<Url, UrlRefusal> {
    read(text, allow_private, allow_private)
}

/// Reads a URL that's checked: `http://` is allowed, because nothing is sent that somebody could read on the way.
///
/// # Errors
/// Why no requests are sent there.
pub fn checked_url(text: &str, allow_private: bool) -> Result<Url, UrlRefusal> {
    read(text, allow_private, true)
}

fn read(text: &str, allow_private: bool, allow_http: bool) -> Result<Url, UrlRefusal> {
    if text.len() > LONGEST {
        return Err(UrlRefusal::NoUrl);
    }
    let mut url = Url::parse(text).map_err(|_| UrlRefusal::NoUrl)?;
    url.set_fragment(None);
    let is_http = allow_http && url.scheme() == "http";
    if url.scheme() != "https" && !is_http {
        return Err(UrlRefusal::NotHttps);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(UrlRefusal::WithPassword);
    }
    if allow_private {
        return Ok(url);
    }
    // Its scheme's own port is left out.
    if url.port().is_some() {
        return Err(UrlRefusal::OtherPort);
    }
    let is_private = match url.host() {
        None => return Err(UrlRefusal::NoUrl),
        // Such an address isn't looked up, so it's checked here.
        Some(Host::Ipv4(address)) => !is_public(IpAddr::V4(address)),
        Some(Host::Ipv6(address)) => !is_public(IpAddr::V6(address)),
        Some(Host::Domain(name)) => is_local(name),
    };
    if is_private {
        return Err(UrlRefusal::NotPublic);
    }
    Ok(url)
}

/// Whether a name is only known in a local network (RFC 6761, RFC 6762, RFC 8375).
fn is_local(name: &str) -> bool {
    let name = name.trim_end_matches('.');
    match name.rsplit_once('.') {
        None => true,
        Some((_, last)) => matches!(last, "localhost" | "local" | "internal" | "onion") || name.ends_with(".home.arpa"),
    }
}

#[cfg(test)]
mod tests {
    use super::UrlRefusal::{NoUrl, NotHttps, NotPublic, OtherPort, WithPassword};
    use super::{UrlRefusal, checked_url, outside_url};

    fn read(text: &str) -> Result<String, UrlRefusal> {
        outside_url(text, false).map(String::from)
    }

    #[test]
    fn requests_are_sent_to_https_on_public_hosts() {
        for (text, expected) in [
            (
                "https://hooks.example.org/in?a=1",
                Ok("https://hooks.example.org/in?a=1"),
            ),
            ("https://hooks.example.org:443/#top", Ok("https://hooks.example.org/")),
            ("https://8.8.8.8/in", Ok("https://8.8.8.8/in")),
            ("https://[2606:4700:4700::1111]/", Ok("https://[2606:4700:4700::1111]/")),
            ("http://hooks.example.org/", Err(NotHttps)),
            ("ftp://hooks.example.org/", Err(NotHttps)),
            ("hooks.example.org/in", Err(NoUrl)),
            ("", Err(NoUrl)),
            ("https://", Err(NoUrl)),
            ("https://ada@hooks.example.org/", Err(WithPassword)),
            ("https://ada:secret@hooks.example.org/", Err(WithPassword)),
            ("https://hooks.example.org:8443/", Err(OtherPort)),
            ("https://localhost/", Err(NotPublic)),
            ("https://hooks.localhost/", Err(NotPublic)),
            ("https://printer.local./", Err(NotPublic)),
            ("https://metadata.google.internal/", Err(NotPublic)),
            ("https://intranet/", Err(NotPublic)),
            ("https://127.0.0.1/", Err(NotPublic)),
            // Other spellings of 127.0.0.1 and 169.254.169.254.
            ("https://0x7f.1/", Err(NotPublic)),
            ("https://2130706433/", Err(NotPublic)),
            ("https://0251.0376.0251.0376/", Err(NotPublic)),
            ("https://169.254.169.254/latest/meta-data", Err(NotPublic)),
            ("https://[::1]/", Err(NotPublic)),
            ("https://[::ffff:10.0.0.1]/", Err(NotPublic)),
            ("https://[64:ff9b::a00:1]/", Err(NotPublic)),
        ] {
            assert_eq!(read(text).as_deref(), expected.as_deref(), "{text}");
        }
        assert_eq!(
            read(&format!("https://a.example.org/{}", "a".repeat(2_000))),
            Err(NoUrl)
        );
    }

    #[test]
    fn what_is_checked_can_be_http_but_not_private() {
        for (text, expected) in [
            ("http://mirror.example.org", Ok("http://mirror.example.org/")),
            ("http://mirror.example.org:80/a", Ok("http://mirror.example.org/a")),
            ("https://mirror.example.org/a", Ok("https://mirror.example.org/a")),
            ("http://mirror.example.org:443/", Err(OtherPort)),
            ("https://mirror.example.org:80/", Err(OtherPort)),
            ("http://mirror.example.org:8080/", Err(OtherPort)),
            ("rsync://mirror.example.org/a", Err(NotHttps)),
            ("ftp://mirror.example.org/a", Err(NotHttps)),
            ("http://ada:secret@mirror.example.org/", Err(WithPassword)),
            ("http://127.0.0.1/", Err(NotPublic)),
            ("http://localhost/", Err(NotPublic)),
            ("http://169.254.169.254/latest/meta-data", Err(NotPublic)),
            ("http://[::ffff:10.0.0.1]/", Err(NotPublic)),
        ] {
            let url = checked_url(text, false).map(String::from);
            assert_eq!(url.as_deref(), expected.as_deref(), "{text}");
        }
    }

    #[test]
    fn tests_can_use_this_machine() {
        for text in [
            "http://127.0.0.1:9400/in",
            "https://localhost:8443/",
            "https://10.0.0.1/",
        ] {
            assert_eq!(outside_url(text, true).map(String::from).as_deref(), Ok(text));
        }
        assert_eq!(outside_url("file:///etc/passwd", true), Err(NotHttps));
    }
}

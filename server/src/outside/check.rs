//! Whether an address answers. Redirects are followed, each to an address that's checked like the first one; bodies aren't read.

use super::client::OutsideClient;
use super::error::OutsideError;
use super::url::{UrlRefusal, checked_url};
use reqwest::header::{ACCEPT, LOCATION, USER_AGENT};
use tokio::time::{Instant, timeout};
use url::Url;

/// How many redirects are followed.
const MOST_REDIRECTS: usize = 4;

/// What an address answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CheckReply {
    pub status: u16,
    /// How long it took, with redirects, in milliseconds.
    pub millis: i64,
}

impl OutsideClient {
    /// Asks for an address, and says who asks. All of it takes no longer than a single request may.
    ///
    /// # Errors
    /// If there's no response.
    pub async fn check(&self, url: &str, agent: &str) -> Result<CheckReply, OutsideError> {
        let started = Instant::now();
        let status = timeout(self.timeout(), self.follow(url, agent));
        let status = status.await.unwrap_or(Err(OutsideError::TooSlow))?;
        Ok(CheckReply {
            status,
            millis: i64::try_from(started.elapsed().as_millis()).unwrap_or(i64::MAX),
        })
    }

    /// The status of the last response.
    async fn follow(&self, url: &str, agent: &str) -> Result<u16, OutsideError> {
        let mut url = self.checked(url)?;
        for _ in 0..=MOST_REDIRECTS {
            let request = self.http().get(url.clone()).header(USER_AGENT, agent);
            let response = request.header(ACCEPT, "*/*").send().await?;
            let status = response.status();
            let location = response.headers().get(LOCATION).filter(|_| status.is_redirection());
            let Some(location) = location.and_then(|value| value.to_str().ok()) else {
                return Ok(status.as_u16());
            };
            let Ok(next) = url.join(location) else {
                return Ok(status.as_u16());
            };
            url = led_to(&next, self.allow_private())?;
        }
        Err(OutsideError::TooManyRedirects)
    }

    fn checked(&self, url: &str) -> Result<Url, OutsideError> {
        checked_url(url, self.allow_private()).map_err(OutsideError::Refused)
    }
}

/// Where a redirect leads to, checked like the first address.
fn led_to(next: &Url, allow_private: bool) -> Result<Url, OutsideError> {
    checked_url(next.as_str(), allow_private).map_err(|refusal| match refusal {
        UrlRefusal::NotPublic => OutsideError::Refused(refusal),
        _ => OutsideError::BadRedirect,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_only_lead_to_what_would_be_asked_for_itself() {
        let from = Url::parse("https://mirror.example.org/pub/").unwrap();
        for (location, expected) in [
            ("/almalinux/", Some("https://mirror.example.org/almalinux/")),
            ("http://other.example.org/", Some("http://other.example.org/")),
            ("http://169.254.169.254/", None),
            ("//127.0.0.1/", None),
            ("http://[::ffff:10.0.0.1]/", None),
            ("https://other.example.org:8443/", None),
            ("ftp://mirror.example.org/", None),
            ("https://ada:secret@mirror.example.org/", None),
        ] {
            let next = led_to(&from.join(location).unwrap(), false).ok();
            assert_eq!(next.as_ref().map(Url::as_str), expected, "{location}");
        }
    }
}

//! Where a request comes from, for limits; kept nowhere but there.

use crate::api::Client;
use axum::extract::{ConnectInfo, Request};
use axum::http::HeaderMap;
use axum::middleware::Next;
use axum::response::Response;
use std::net::{IpAddr, SocketAddr};

/// Names the client. Behind a proxy on the same machine it is who the proxy names last: what others wrote before it is
/// theirs to invent.
pub(super) async fn name(mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map(|ConnectInfo(address)| address.ip());
    let local = peer.is_none_or(|address| address.is_loopback());
    let named = if local { forwarded(request.headers()) } else { None };
    let address = named.or(peer).map(counted).unwrap_or_default();
    request.extensions_mut().insert(Client(address));
    next.run(request).await
}

/// Who has one address of IPv6 has a whole network of them.
fn counted(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let value = headers.get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
    let last = value.rsplit(',').next()?.trim();
    last.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_proxy_wrote_itself_counts() {
        for (written, expected) in [
            ("203.0.113.9", Some("203.0.113.9")),
            ("198.51.100.1, 203.0.113.9", Some("203.0.113.9")),
            ("2001:db8::1", Some("2001:db8:0:0::/64")),
            ("unknown", None),
            ("", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", written.parse().unwrap());
            assert_eq!(forwarded(&headers).map(counted).as_deref(), expected, "{written}");
        }
    }
}

//! Forms with files, as browsers send them.

use axum::body::Body;
use axum::http::Request;

/// A part of a form.
#[derive(Clone, Copy, Debug)]
pub enum Part<'a> {
    /// The name of a field and the text typed.
    Text(&'a str, &'a str),
    /// The name of a field, the name of a file, and its content.
    File(&'a str, &'a str, &'a [u8]),
}

const BOUNDARY: &str = "----harbour7b1f";

pub fn multipart(path: &str, pieces: &[Part<'_>]) -> Request<Body> {
    let mut body = Vec::new();
    for piece in pieces {
        body.extend_from_slice(format!("--{BOUNDARY}\r\ncontent-disposition: form-data; ").as_bytes());
        match piece {
            Part::Text(name, typed) => {
                body.extend_from_slice(format!("name=\"{name}\"\r\n\r\n{typed}").as_bytes());
            }
            Part::File(name, file, content) => {
                let head = format!("name=\"{name}\"; filename=\"{file}\"\r\ncontent-type: image/png\r\n\r\n");
                body.extend_from_slice(head.as_bytes());
                body.extend_from_slice(content);
            }
        }
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    raw(path, body)
}

/// A body that's declared as such a form, whatever it contains.
pub fn raw(path: &str, body: Vec<u8>) -> Request<Body> {
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = Request::post(path).header("content-type", kind);
    request.body(Body::from(body)).unwrap()
}

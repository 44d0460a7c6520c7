"""An SMTP server for tests: listens on 127.0.0.1, and writes each message to a file in a folder.

    capture.py PORT FOLDER

With PORT 0, it uses any free port. It prints the port once it's listening, and exits when its input closes.

The end of a recipient's name decides whether they're refused: `-550` always; `-530` always, like a server that requires
authentication; and `-450` only the first time, like a server that uses greylisting.
"""

import asyncio
import json
import os
import pathlib
import sys
import threading

from aiosmtpd.smtp import SMTP

port, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])


class Capture:
    def __init__(self):
        self.seen = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        code = name.rpartition("-")[2]
        if code in ("530", "550") or (code == "450" and address not in self.seen):
            self.seen.add(address)
            return f"{code} not for {address}"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        name = f"{len(list(folder.glob('*.json'))):04}"
        told = {
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "message": envelope.original_content.decode("utf-8"),
        }
        part = folder / f"{name}.part"
        part.write_text(json.dumps(told))
        # Rename the finished file, so that nobody reads an incomplete one.
        os.replace(part, folder / f"{name}.json")
        return "250 kept"


def end_with_input():
    sys.stdin.read()
    os._exit(0)


async def main():
    capture = Capture()
    server = await asyncio.get_running_loop().create_server(lambda: SMTP(capture), "127.0.0.1", port)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


threading.Thread(target=end_with_input, daemon=True).start()
asyncio.run(main())

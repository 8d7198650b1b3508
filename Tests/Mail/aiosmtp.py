"""A mail server of others (aiosmtpd) on 127.0.0.1, that takes mail over STARTTLS from who logs in, and keeps it.

usage: aiosmtp.py FOLDER CERTIFICATE KEY NAME PASSWORD

The first line that it prints is its port. Mails are written to FOLDER as 001.eml, with their recipient in 001.to.
"""
import asyncio, itertools, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult

folder, certificate, key, name, password = sys.argv[1:]
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(certificate, key)
numbers = itertools.count(1)


class Handler:
    async def handle_DATA(self, server, session, envelope):
        path = os.path.join(folder, f"{next(numbers):03}")
        with open(path + ".to", "w") as file:
            file.write(",".join(envelope.rcpt_tos))
        with open(path + ".eml", "wb") as file:
            file.write(envelope.original_content)
        return "250 2.0.0 queued"


def check(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == name.encode() and data.password == password.encode())


async def serve():
    listener = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Handler(), authenticator=check, auth_required=True, require_starttls=True, tls_context=context),
        "127.0.0.1", 0)
    print(listener.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


asyncio.run(serve())

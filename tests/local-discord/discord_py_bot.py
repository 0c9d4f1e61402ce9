"""A bot on discord.py, unmodified, that does what a line on standard input asks and says on standard output what came of it.

Its only argument is JSON: {api, gateway, token, text, forum}.
"""

import asyncio
import json
import sys

import discord
import yarl
from discord import app_commands

given = json.loads(sys.argv[1])
discord.http.Route.BASE = given["api"]
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(given["gateway"])


def say(event, **more):
    print(json.dumps({"event": event, **more}), flush=True)


class Form(discord.ui.Modal, title="Pin this"):
    wording = discord.ui.TextInput(label="Question")

    async def on_submit(self, interaction):
        await interaction.response.edit_message(content=f"pinned as {self.wording.value}")


class Buttons(discord.ui.View):
    @discord.ui.button(label="Pin", custom_id="pin", style=discord.ButtonStyle.primary)
    async def pin(self, interaction, _button):
        await interaction.response.send_modal(Form())


class Bot(discord.Client):
    def __init__(self):
        super().__init__(intents=discord.Intents(guilds=True, guild_messages=True))
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self):
        await self.tree.sync()

    async def on_ready(self):
        channels = [len(guild.channels) for guild in self.guilds]
        say("ready", user=str(self.user), guilds=[str(guild.id) for guild in self.guilds], channels=channels)

    async def on_message(self, message):
        say("message", id=str(message.id), content=message.content)

    async def on_resumed(self):
        say("resumed")

    async def on_thread_create(self, thread):
        say("thread", name=thread.name)

    async def messages(self):
        channel = self.get_channel(int(given["text"]))
        first = await channel.send("first")
        reply = await first.reply("reply")
        await first.edit(content="changed")
        await first.pin()
        pinned = [message.content for message in await channel.pins()]
        await first.unpin()
        await reply.delete()
        history = [message.content async for message in channel.history(limit=10)]
        try:
            await channel.send("x" * 2001)
        except discord.HTTPException as refusal:
            code = refusal.code
        return {"pinned": pinned, "history": history, "code": code, "repliedTo": str(reply.reference.message_id == first.id)}

    async def threads(self):
        start = await self.get_channel(int(given["text"])).send("start")
        thread = await start.create_thread(name="more")
        await thread.send("inside")
        await thread.edit(archived=True)
        forum = self.get_channel(int(given["forum"]))
        post = await forum.create_thread(name="How many?", content="How many got status?")
        solved = discord.utils.get(forum.available_tags, name="solved")
        edited = await post.thread.edit(applied_tags=[solved])
        return {"post": str(post.thread.id), "starter": post.message.content, "tags": [str(tag) for tag in edited.applied_tags]}


bot = Bot()


@bot.tree.command(name="ask", description="Ask the sources")
async def ask(interaction: discord.Interaction, question: str):
    await interaction.response.defer()
    await interaction.edit_original_response(content=f"asked: {question}", view=Buttons())
    await interaction.followup.send("for you alone", ephemeral=True)


@ask.autocomplete("question")
async def choices(_interaction, typed: str):
    return [app_commands.Choice(name=f"{typed} in France?", value="france")]


async def listen():
    loop = asyncio.get_running_loop()
    while line := (await loop.run_in_executor(None, sys.stdin.readline)).strip():
        say(line, **await {"messages": bot.messages, "threads": bot.threads}[line]())
    await bot.close()


async def main():
    async with bot:
        listening = asyncio.create_task(listen())
        await bot.start(given["token"])
        await listening


asyncio.run(main())

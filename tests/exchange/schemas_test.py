"""What we write is valid by the schemas we publish, every key of it is described there, and damage is noticed.

Usage: schemas_test.py EXPORT_SAMPLE_PROGRAM SOURCE_FOLDER
"""
import copy
import json
import pathlib
import subprocess
import sys

from jsonschema import Draft202012Validator


def closed(schema):
    """The same schema, but an object may have no key that is not described."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: closed(part) for key, part in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        result["additionalProperties"] = False
    return result


def damaged(value):
    """Copies of a document, each with one thing wrong: a key missing, a key unknown, a value of another type."""
    if isinstance(value, list):
        for i, part in enumerate(value[:3]):
            for worse in damaged(part):
                yield value[:i] + [worse] + value[i + 1:]
    elif isinstance(value, dict):
        yield {**value, "unheard_of": 1}
        for key, part in value.items():
            yield {**value, key: {"wrong": "type"}}
            for worse in damaged(part):
                yield {**value, key: worse}


def renamed(part, prefix):
    """A schema whose references to its own definitions begin with `prefix`."""
    if isinstance(part, list):
        return [renamed(each, prefix) for each in part]
    if not isinstance(part, dict):
        return part
    return {key: f"#/$defs/{prefix}{value[8:]}" if key == "$ref" and value.startswith("#/$defs/")
            else renamed(value, prefix) for key, value in part.items()}


def bundled(schema, others):
    """The schema with those of our own that it refers to among its definitions."""
    text = json.dumps(schema)
    definitions = dict(schema.get("$defs", {}))
    for other in others:
        name = other["$id"]
        if f'"$ref": "{name}"' not in text:
            continue
        text = text.replace(f'"$ref": "{name}"', f'"$ref": "#/$defs/{name}"')
        body = renamed({key: part for key, part in other.items() if key not in ("$id", "$schema", "$defs")}, name)
        definitions[name] = body
        definitions.update({name + key: renamed(part, name) for key, part in other.get("$defs", {}).items()})
    return {**json.loads(text), "$defs": definitions}


def check(schema_name, schema, document):
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(closed(schema))
    for error in validator.iter_errors(document):
        sys.exit(f"{schema_name}: {error.json_path}: {error.message}")
    count = 0
    for worse in damaged(copy.deepcopy(document)):
        count += 1
        if validator.is_valid(worse):
            sys.exit(f"{schema_name}: damage {count} was not noticed")
    return count


def without_required_keys(schema_name, schema, document):
    """Every key that the schema requires at the top is missed when it is gone."""
    for key in schema["required"]:
        worse = {name: part for name, part in document.items() if name != key}
        if Draft202012Validator(schema).is_valid(worse):
            sys.exit(f"{schema_name}: nobody misses {key}")


def main(program, source):
    samples = json.loads(subprocess.run([program], check=True, capture_output=True).stdout)
    for path in sorted(pathlib.Path(source, "assets/templates").glob("*.json")):
        samples.append(["tafelrunde-template-1", json.loads(path.read_text(encoding="utf-8"))])
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8"))
               for path in pathlib.Path(source, "assets/schema").glob("*.json")}
    for schema_name, document in samples:
        schema = bundled(schemas[schema_name + ".schema.json"], schemas.values())
        count = check(schema_name, schema, document)
        without_required_keys(schema_name, schema, document)
        print(f"{schema_name}: valid, {count} damages noticed")


main(*sys.argv[1:])

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
    for schema_name, document in samples:
        path = pathlib.Path(source, "assets/schema", schema_name + ".schema.json")
        schema = json.loads(path.read_text(encoding="utf-8"))
        count = check(schema_name, schema, document)
        without_required_keys(schema_name, schema, document)
        print(f"{schema_name}: valid, {count} damages noticed")


main(*sys.argv[1:])
